import { spawn, type ChildProcess } from "node:child_process";
import { root } from "./tools.ts";

const running = new Set<ChildProcess>();

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(1);
  });
}

/** Runs a script on this very Node, as `runProgram` does. */
export function runScript(
  script: string,
  args: string[],
  env: Record<string, string | undefined> = {},
) {
  return runProgram(process.execPath, [script, ...args], env);
}

/**
 * Runs a program to its end.
 *
 * @param onOutput  hears what it writes as it does
 * @returns its exit code (1 after a signal), and all it wrote, both streams in one
 */
export function runProgram(
  program: string,
  args: string[],
  env: Record<string, string | undefined> = {},
  onOutput: (text: string) => void = () => undefined,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
      onOutput(chunk.toString());
    };
    running.add(child);
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", reject);
    child.on("close", (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}
