import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";

/** The server that a database's folder says is running in it. */
export type Postmaster = { pid: number; port: number };

const pidFile = (cluster: string) => path.join(cluster, "postmaster.pid");

/** Reads the note that a server leaves in its folder; it stays behind when the server is killed. */
export function readPostmaster(cluster: string): Postmaster | null {
  try {
    const lines = readFileSync(pidFile(cluster), "utf8").split("\n");
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 && port > 0 ? { pid, port } : null;
  } catch {
    return null;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Removes a killed server's note once another program has its process id, as happens soon after
 * a container restarts: PostgreSQL would take that one for a server and refuse.
 */
export function dropStaleNote(cluster: string): void {
  const postmaster = readPostmaster(cluster);
  if (!postmaster || !isAlive(postmaster.pid)) return;
  const program = programOf(postmaster.pid);
  if (program !== null && program !== "postgres") rmSync(pidFile(cluster), { force: true });
}

function programOf(pid: number): string | null {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
    const options = { encoding: "utf8" } as const;
    const { status, stdout } = spawnSync("ps", ["-o", "comm=", "-p", String(pid)], options);
    return status === 0 ? path.basename(stdout.trim()) : null;
  } catch {
    return null;
  }
}
