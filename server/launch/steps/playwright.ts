import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runScript } from "./command.ts";
import type { Outcome } from "./step.ts";
import { tools } from "./tools.ts";

/**
 * Runs the journeys against a system that is up.
 *
 * @param args more for Playwright's command line: names of files, `--grep` and a pattern
 */
export async function runPlaywright(
  args: string[],
  env: Record<string, string>,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "tenure-journeys-"));
  const report = join(folder, "report.json");
  try {
    const { code, output } = await runScript(
      tools.playwright,
      ["test", "--config", "e2e", "--reporter", "dot,json", ...args],
      { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    );
    return count(code, output, readReport(report));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Report = { stats: { expected: number; unexpected: number; flaky: number } };

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return null; // it never came to the end
  }
}

function count(code: number, output: string, report: Report | null): Outcome {
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  const passed = expected + flaky;
  const failed = Math.max(unexpected, code === 0 ? 0 : 1);
  const detail = `${passed} of ${passed + failed} journeys${flaky > 0 ? `, ${flaky} flaky` : ""}`;
  return { passed, failed, detail, output };
}
