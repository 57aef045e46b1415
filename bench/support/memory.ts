import { readFileSync } from "node:fs";

const sampleEveryMs = 50;

/** Resident memory of a process in bytes, as Linux counts it. */
export function residentBytes(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(line?.[1] ?? 0) * 1024;
}

/** Runs `work`, and says by how much a process's memory had grown at its highest. */
export async function memoryGrowth<T>(
  pid: number,
  work: () => Promise<T>,
): Promise<{ result: T; growthBytes: number }> {
  const before = residentBytes(pid);
  let highest = before;
  const sampling = setInterval(() => {
    highest = Math.max(highest, residentBytes(pid));
  }, sampleEveryMs);
  try {
    const result = await work();
    return { result, growthBytes: Math.max(highest, residentBytes(pid)) - before };
  } finally {
    clearInterval(sampling);
  }
}
