import { runScript } from "./command.ts";
import { countTests } from "./report.ts";
import type { Outcome } from "./step.ts";
import { tools } from "./tools.ts";

type Report = { numPassedTests: number; numFailedTests: number };

/**
 * Runs one project of `vitest.config.ts`.
 *
 * @param args more for Vitest's command line: names of files, `-t` and a pattern
 */
export function runVitest(
  project: "unit" | "database",
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<Outcome> {
  const reporters = (file: string) => [
    "--reporter=minimal",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  return countTests<Report>(
    (file) =>
      runScript(tools.vitest, ["run", "--project", project, ...reporters(file), ...args], env),
    ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
  );
}
