import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import process from "node:process";

/**
 * Runs `work` while no other process of this machine runs work of the same name. The lock is a
 * listening socket: the system takes it away with its process, even after a SIGKILL, so that
 * there is nothing to clean up and no process id to mistake.
 *
 * @template Result
 * @param {string} name
 * @param {() => Promise<Result>} work
 * @param {() => void} [onWait] called once when another process is at it
 * @returns {Promise<Result>}
 */
export async function alone(name, work, onWait) {
  const address = addressOf(name);
  let lock = await listen(address);
  if (!lock && onWait) onWait();
  while (!lock) {
    await otherEnds(address);
    lock = await listen(address);
  }
  try {
    return await work();
  } finally {
    lock.close();
    for (const waiter of lock.waiters) waiter.destroy();
  }
}

/** Linux has names that are no files; elsewhere a file that may be left over after a kill. */
function addressOf(name) {
  const id = createHash("sha256").update(name).digest("hex").slice(0, 24);
  if (process.platform === "linux") return `\0tenure-${id}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\tenure-${id}`;
  return path.join(os.tmpdir(), `tenure-${id}.sock`);
}

function listen(address) {
  return new Promise((resolve, reject) => {
    const server = net.createServer((waiter) => {
      server.waiters.add(waiter);
      waiter.on("error", () => {});
      waiter.on("close", () => server.waiters.delete(waiter));
    });
    server.waiters = new Set();
    server.on("error", (error) => (error.code === "EADDRINUSE" ? resolve(null) : reject(error)));
    server.listen(address, () => resolve(server));
  });
}

/** Resolves when the connection that the other process accepted ends, as it does with it. */
function otherEnds(address) {
  return new Promise((resolve) => {
    const connection = net.connect(address);
    connection.on("error", (error) => {
      const isLeftOver = error.code === "ECONNREFUSED" && !address.startsWith("\0");
      if (isLeftOver) rmSync(address, { force: true });
    });
    connection.on("close", resolve);
    connection.resume();
  });
}
