import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { print } from "./steps.mjs";
import { root } from "./steps/tools.ts";

/**
 * The development server in a process of its own, so that a change of its code can replace it
 * while the database and the watcher stay.
 */
export function restartingServer(folder: string) {
  let child: ChildProcess | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const begin = async () => {
    const own = fork(path.join(root, "server/launch/dev-child.ts"), [folder], {
      execArgv: ["--disable-warning=ExperimentalWarning", "--enable-source-maps"],
      // The terminal's Ctrl-C is for the parent, which ends its child when its turn comes.
      detached: true,
    });
    child = own;
    const serving = once(own, "message").then(() => true);
    const ended = once(own, "exit").then(() => false);
    if (await Promise.race([serving, ended])) return;
    print("  The server has ended, and starts again at the next change.");
  };
  const end = async () => {
    const own = child;
    child = null;
    if (!own || own.exitCode !== null || own.signalCode !== null) return;
    own.kill("SIGTERM");
    await once(own, "exit");
  };
  /** One after the other, however fast the files change. */
  const inTurn = (work: () => Promise<void>) => (turn = turn.then(work));

  return {
    start: () => inTurn(begin),
    restart: () => {
      if (!child) return;
      void inTurn(async () => {
        await end();
        await begin();
      });
    },
    stop: () => inTurn(end),
  };
}
