import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { tools } from "./tools.ts";

const run = promisify(execFile);

export type Violation = { law: string; from: string; to: string; comment: string };

/**
 * Reads every import below `folders` and judges it by the laws in `configFile`.
 *
 * @param cwd the project to judge; the laws' paths are relative to it
 * @returns the breaches, and how many modules were read: zero means that nothing was judged
 */
export async function cruise(
  cwd: string,
  folders: string[],
  configFile: string,
): Promise<{ modules: number; violations: Violation[] }> {
  const { stdout } = await run(
    process.execPath,
    [tools.depcruise, "--config", configFile, "--output-type", "json", ...folders],
    { cwd, maxBuffer: 512 * 1024 * 1024 },
  );
  const { summary } = JSON.parse(stdout) as Report;
  return {
    modules: summary.totalCruised,
    violations: summary.violations.map(({ rule, from, to, comment }) => ({
      law: rule.name,
      from,
      to,
      comment: comment ?? "",
    })),
  };
}

/** The part of dependency-cruiser's JSON that matters here. */
type Report = {
  summary: {
    totalCruised: number;
    violations: { rule: { name: string }; from: string; to: string; comment?: string }[];
  };
};
