import { availableParallelism } from "node:os";
import { print } from "./steps.mjs";
import { databaseClient, staticSteps, unitTests } from "./steps/check-steps.ts";
import { perform, performAll, total } from "./steps/step.ts";

const all = [unitTests, ...staticSteps];
const steps = selected(process.argv.slice(2));
const client = await perform(databaseClient);
const outcomes = client.failed > 0 ? [] : await performAll(steps, availableParallelism());
const { failed } = total([client, ...outcomes]);
process.exitCode = failed > 0 ? 1 : 0;

/** `--only types,lint` picks steps by the start of their names. */
function selected(args: string[]) {
  const at = args.indexOf("--only");
  if (at === -1) return all;
  const names = (args[at + 1] ?? "").split(",").filter(Boolean);
  const chosen = all.filter(({ name }) => names.some((start) => name.startsWith(start)));
  if (chosen.length > 0) return chosen;
  print(`Choose from: ${all.map(({ name }) => name).join(", ")}.`);
  process.exit(1);
}
