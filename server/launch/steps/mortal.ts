import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "./tools.ts";

/** A part of the product that runs as a process of its own and is started again whenever it ends. */
export type Mortal = {
  name: string;
  /** Whether it has come up since it was last started. */
  isUp: () => boolean;
  /** Ends it at once, as a power cut would: nothing in it hears of that. */
  kill: () => Promise<void>;
  /** How often it has ended without having been killed. */
  ownEnds: () => number;
  /** Asks it to stop, and lets it. */
  stop: () => Promise<void>;
};

type Part = {
  name: string;
  command: "start" | "worker";
  /** What it runs with, besides what this process does. */
  environment: Record<string, string>;
  /** Takes what it writes. */
  log: string;
};

/** Where something makes it end as soon as it starts, it must not take the whole machine. */
const breathMs = 200;
const patienceMs = 20_000;

/** Starts `npm start` or `npm run worker`, and again whenever it ends, until it is stopped. */
export function keepAlive({ name, command, environment, log }: Part): Mortal {
  let isStopping = false;
  let isKilled = false;
  let ownEnds = 0;
  let begunAt = 0;
  let child = begin();
  let ended = once(child, "close");

  function begin(): ChildProcess {
    const sink = openSync(log, "a");
    begunAt = statSync(log).size;
    const started = spawn(process.execPath, [`server/launch/${command}.ts`], {
      cwd: root,
      env: { ...process.env, ...environment },
      // It ends when this channel does, so that it never outlives the run.
      stdio: ["ignore", sink, sink, "ipc"],
    });
    closeSync(sink);
    return started;
  }

  const living = (async () => {
    for (;;) {
      await ended;
      if (!isKilled && !isStopping) {
        ownEnds += 1;
        await pause(breathMs);
      }
      if (isStopping) return;
      isKilled = false;
      child = begin();
      ended = once(child, "close");
    }
  })();

  return {
    name,
    // The last step of its start, as it prints them.
    isUp: () => /✓ (Serve|Work) /.test(readFileSync(log).subarray(begunAt).toString()),
    ownEnds: () => ownEnds,
    async kill() {
      const end = ended;
      isKilled = true;
      child.kill("SIGKILL");
      await end;
    },
    async stop() {
      isStopping = true;
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), patienceMs);
      await living;
      clearTimeout(late);
    },
  };
}
