import { parseArgs } from "node:util";
import { crashTest } from "./crash-test";
import { compareLayouts } from "./side-by-side";

const print = (line: string) => void process.stdout.write(`${line}\n`);

/** What happens on the way, each with the seconds since the start. */
const say = (line: string) =>
  print(`${(performance.now() / 1_000).toFixed(0).padStart(5)} s  ${line}`);

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "214" },
    seed: { type: "string" },
    /** Kills nothing, and compares one process with four. */
    "side-by-side": { type: "boolean", default: false },
  },
});
try {
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const isCompared = values["side-by-side"];
  print(
    await (isCompared
      ? compareLayouts({ seed, say })
      : crashTest({ kills: Number(values.kills), seed, say })),
  );
} catch (error) {
  print(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
// What it leaves open (pools, agents) shall not keep the process.
process.exit();
