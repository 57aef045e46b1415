import { spawn } from "node:child_process";
import process from "node:process";

// The shell in front reads a pipe that only our process can write to. Its end means that we are
// gone, whatever the way, and then it asks the command to stop.
const watch = (signal) =>
  `"$@" & command=$!
   (read -r _ <&3; kill -${signal} $command 2>/dev/null) & watcher=$!
   wait $command; code=$?
   kill $watcher 2>/dev/null
   exit $code`;

/**
 * Starts a command that ends when this process does, even by SIGKILL, and that does not hear the
 * terminal's Ctrl-C, so that it ends no sooner than we want.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ signal?: "INT" | "TERM" | "KILL", cwd?: string, env?: Record<string, string | undefined>, uid?: number, gid?: number }} [options]
 *   `signal` is how the command is asked to stop
 * @returns {{ child: import("node:child_process").ChildProcess, release: () => void }}
 *   `release` asks the command to stop; `child` tells when it has
 */
export function spawnTethered(command, args, { signal = "TERM", ...options } = {}) {
  // `read` and `kill` of a POSIX shell; Windows takes its child processes down by itself.
  const shell = process.platform === "win32" ? [] : ["/bin/sh", "-c", watch(signal), "tether"];
  const [program, ...rest] = [...shell, command, ...args];
  const child = spawn(program, rest, {
    ...options,
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const tether = child.stdio[3];
  tether.on("error", () => {});
  child.on("exit", () => tether.destroy());

  return { child, release: () => void tether.destroy() };
}

/**
 * Runs a tethered command to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Parameters<typeof spawnTethered>[2]} options
 * @param {(text: string) => void} [onOutput] hears what it writes, both streams in one
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runTethered(command, args, options, onOutput = () => {}) {
  const { child } = spawnTethered(command, args, options);
  let output = "";
  const keep = (chunk) => {
    output += chunk;
    onOutput(String(chunk));
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code === null ? 1 : code, output }));
  });
}
