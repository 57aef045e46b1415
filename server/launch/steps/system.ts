import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { choosePort } from "../../db/embedded/ports.ts";
import { root } from "./tools.ts";

export type System = {
  url: string;
  /** What it runs with, so that whoever drives it can reach its database and sign as it does. */
  environment: Record<string, string>;
  /** The process that serves. */
  pid: number;
  /** What it has written since it was ready: its complaints. */
  output: () => string;
  stop: () => Promise<void>;
};

/** Mostly for a build that somebody else should have made. */
const patience = 240_000;
const askEveryMs = 50;

/**
 * Starts the whole product as `npm start` does, on a free port, and waits until it is ready.
 *
 * @param environment  at least the addresses of a database
 * @throws with what it wrote, when it ends or does not become ready
 */
export async function startSystem(environment: Record<string, string>): Promise<System> {
  const port = await choosePort();
  const url = `http://localhost:${port}`;
  const settings = { LOG_LEVEL: "warn", ...environment, PORT: String(port), PUBLIC_URL: url };
  // Into a file, as a service's log goes: nobody who drives the system has to read along.
  const folder = mkdtempSync(path.join(os.tmpdir(), "tenure-system-"));
  const log = path.join(folder, "output");
  const sink = openSync(log, "a");
  const child = spawn(process.execPath, ["server/launch/start.ts"], {
    cwd: root,
    env: { ...process.env, ...settings },
    // The product ends when this channel does, so that it never outlives the run.
    stdio: ["ignore", sink, sink, "ipc"],
  });
  closeSync(sink);
  let seen = 0;
  const output = () => readFileSync(log, "utf8").slice(seen).slice(-20_000);

  const state = { ended: false };
  const end = new Promise<void>((resolve) => {
    child.once("close", () => {
      state.ended = true;
      resolve();
    });
  });

  const deadline = Date.now() + patience;
  while (!(await isReady(url))) {
    if (state.ended) throw new Error(`The system ended:\n${output()}`);
    if (Date.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(`The system did not become ready:\n${output()}`);
    }
    await pause(askEveryMs);
  }
  seen = output().length;
  return {
    url,
    environment: settings,
    pid: child.pid ?? 0,
    output,
    async stop() {
      child.kill("SIGTERM");
      await end;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/ready`).catch(() => null);
  return answer?.ok === true;
}
