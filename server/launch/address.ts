import net from "node:net";
import { Refusal } from "./refusal.ts";

const reasons: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (_host, port) =>
    `Port ${port} is taken: stop what listens there, or set another, such as PORT=${port + 1}.`,
  EACCES: (_host, port) =>
    `This account may not listen on port ${port}: set one above 1023, such as PORT=3000.`,
  EADDRNOTAVAIL: (host) =>
    `HOST=${host} is no address of this machine: set one that is, such as HOST=0.0.0.0.`,
  ENOTFOUND: (host) => `HOST=${host} has no address: set one, such as HOST=0.0.0.0.`,
};

/**
 * Makes sure that the product will be able to listen, before minutes go into a build.
 *
 * @throws Refusal when the port is taken or the address is not ours
 */
export function checkAddress(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const reason = reasons[cause.code ?? ""];
      reject(reason ? new Refusal(reason(host, port), { cause }) : cause);
    });
    server.listen(port, host, () => server.close(() => resolve()));
  });
}
