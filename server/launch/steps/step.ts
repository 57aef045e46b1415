import { dim, formatTime, print } from "../steps.mjs";

/** What a step came to: how many of its checks passed and failed, and what it has to say. */
export type Outcome = { passed: number; failed: number; detail: string; output: string };

export type Step = { name: string; run: () => Promise<Outcome> };

/** A step that is one check: it passed, or it failed and `output` says why. */
export function verdict(passed: boolean, output: string, detail = ""): Outcome {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, detail, output };
}

/** Runs a step, prints one line with its result and time, and what it said when it failed. */
export async function perform(step: Step): Promise<Outcome> {
  const startedAt = performance.now();
  const outcome = await step.run().catch(crashed);
  const failed = outcome.failed > 0;
  const time = dim(formatTime(performance.now() - startedAt));
  print(`  ${failed ? "✗" : "✓"} ${step.name.padEnd(17)}${outcome.detail.padEnd(26)}  ${time}`);
  if (failed) print(`\n${indent(outcome.output.trim())}\n`);
  return outcome;
}

/** Performs steps in their order, `lanes` of them at a time. */
export async function performAll(steps: Step[], lanes: number): Promise<Outcome[]> {
  const waiting = [...steps];
  const outcomes: Outcome[] = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      outcomes.push(await perform(step));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return outcomes;
}

export function total(outcomes: Outcome[]): { passed: number; failed: number } {
  return {
    passed: outcomes.reduce((sum, outcome) => sum + outcome.passed, 0),
    failed: outcomes.reduce((sum, outcome) => sum + outcome.failed, 0),
  };
}

function crashed(error: unknown): Outcome {
  return verdict(false, error instanceof Error ? (error.stack ?? error.message) : String(error));
}

const indent = (text: string) => text.replace(/^/gm, "    ");
