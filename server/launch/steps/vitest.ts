import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runScript } from "./command.ts";
import type { Outcome } from "./step.ts";
import { tools } from "./tools.ts";

/**
 * Runs one project of `vitest.config.ts`.
 *
 * @param args more for Vitest's command line: names of files, `-t` and a pattern
 */
export async function runVitest(
  project: "unit" | "database",
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "tenure-vitest-"));
  const report = join(folder, "report.json");
  try {
    const { code, output } = await runScript(
      tools.vitest,
      [
        "run",
        "--project",
        project,
        "--reporter=minimal",
        "--reporter=json",
        `--outputFile.json=${report}`,
        ...args,
      ],
      env,
    );
    return count(code, output, readReport(report));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Report = { numPassedTests: number; numFailedTests: number; numTotalTests: number };

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return null; // it never came to the end
  }
}

/** A run that failed outside its tests, in a file's imports or the set-up, is one failure. */
function count(code: number, output: string, report: Report | null): Outcome {
  const passed = report?.numPassedTests ?? 0;
  const failed = Math.max(report?.numFailedTests ?? 0, code === 0 ? 0 : 1);
  return { passed, failed, detail: `${passed} of ${passed + failed} tests`, output };
}
