import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outcome } from "./step.ts";

type Run = { code: number; output: string };

/**
 * Runs a test runner that writes a JSON report, and counts by that report.
 *
 * A run that failed outside its tests, in a file's imports or in the set-up, is one failure.
 *
 * @param run    runs it to its end, having it write to the file it is given
 * @param count  reads the numbers from the report
 */
export async function countTests<Report>(
  run: (file: string) => Promise<Run>,
  count: (report: Report) => { passed: number; failed: number },
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "tenure-tests-"));
  const file = join(folder, "report.json");
  try {
    const { code, output } = await run(file);
    const counted = read<Report>(file, count);
    const failed = Math.max(counted.failed, code === 0 ? 0 : 1);
    const detail = `${counted.passed} of ${counted.passed + failed} tests`;
    return { passed: counted.passed, failed, detail, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** No report, or half of one, when the run never came to its end. */
function read<Report>(file: string, count: (report: Report) => { passed: number; failed: number }) {
  try {
    return count(JSON.parse(readFileSync(file, "utf8")) as Report);
  } catch {
    return { passed: 0, failed: 0 };
  }
}
