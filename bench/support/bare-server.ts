import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

/** Starts the bare server in a process of its own, which ends with this one. */
export async function startBareServer(connectionString: string, poolSize: number) {
  const script = path.resolve("bench/support/point-select-server.mjs");
  const child = spawn(process.execPath, [script, connectionString, String(poolSize)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [port] = (await once(child.stdout, "data")) as [Buffer];
  return { url: `http://127.0.0.1:${Number(port.toString())}`, stop: () => child.kill() };
}
