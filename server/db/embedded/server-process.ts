import { spawnTethered } from "../../launch/tether.mjs";
import type { Account } from "./account.ts";

export type ServerCommand = {
  postgres: string;
  cluster: string;
  port: number;
  account: Account;
  settings: Record<string, string>;
};

/** `stop` asks for a fast shutdown, which rolls back what is open and loses nothing. */
export type ServerProcess = { started: true; stop(): Promise<void> };

/** Why a server did not come up; `again` when a moment later it may. */
export type NotStarted = { started: false; reason: "port-taken" | "again" | "broken"; log: string };

const keptLog = 20_000;

/** Starts a server that ends with this process, and waits until it lets clients in. */
export function startServer(command: ServerCommand): Promise<ServerProcess | NotStarted> {
  const { postgres, cluster, port, account, settings } = command;
  const options = Object.entries({ ...settings, port: String(port) });
  const { child, release } = spawnTethered(
    postgres,
    ["-D", cluster, ...options.flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    { ...account, cwd: "/", signal: "INT", env: { LC_ALL: "C" } },
  );
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => resolve());
    child.once("error", () => resolve());
  });

  return new Promise((resolve) => {
    let log = "";
    child.stdout?.resume();
    child.stderr?.on("data", (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-keptLog);
      if (!/ready to accept connections/.test(log)) return;
      resolve({
        started: true,
        stop: () => {
          release();
          return ended;
        },
      });
    });
    child.once("error", (error) => {
      resolve({ started: false, reason: "broken", log: error.message });
    });
    child.once("close", () => resolve({ started: false, reason: reasonIn(log), log }));
  });
}

function reasonIn(log: string): NotStarted["reason"] {
  if (/Address already in use/.test(log)) return "port-taken";
  // The last children of a killed server need a moment to notice that it is gone.
  if (/pre-existing shared memory block|lock file .* already exists/.test(log)) return "again";
  return "broken";
}

/** The line in which PostgreSQL says what stopped it. */
export function fatalLineOf(log: string): string {
  const lines = log.split("\n").filter((line) => line.trim() !== "");
  const fatal = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? "";
  return fatal.replace(/^.*?(FATAL|PANIC|ERROR): */, "") || "it said nothing";
}
