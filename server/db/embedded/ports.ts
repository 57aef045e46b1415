import { randomInt } from "node:crypto";
import net from "node:net";

/** Whether nobody listens on a port of this machine's loopback address. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/**
 * A free port below those that systems hand out for outgoing connections, so that it is likely
 * to be free at the next start too.
 */
export async function choosePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(15_000, 30_000);
    if (await isFree(port)) return port;
  }
  throw new Error("a hundred ports in a row are taken");
}
