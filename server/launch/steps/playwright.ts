import { runScript } from "./command.ts";
import { countTests } from "./report.ts";
import type { Outcome } from "./step.ts";
import { tools } from "./tools.ts";

type Report = { stats: { expected: number; unexpected: number; flaky: number } };

/** Playwright tells its workers about colours in its own way, and Node warns when told in both. */
const plain = { NO_COLOR: undefined, FORCE_COLOR: "0" };

/**
 * Runs the journeys against a system that is up.
 *
 * @param args more for Playwright's command line: names of files, `--grep` and a pattern
 */
export function runPlaywright(args: string[], env: Record<string, string>): Promise<Outcome> {
  return countTests<Report>(
    (file) =>
      runScript(tools.playwright, ["test", "--config", "e2e", "--reporter", "dot,json", ...args], {
        ...env,
        ...plain,
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      }),
    ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
  );
}
