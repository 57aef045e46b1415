import type { Server } from "node:http";
import type { Socket } from "node:net";

/** Often enough that a connection which has just become idle does not delay the end. */
const sweepEveryMs = 50;

/** Prepares a server for its end: knows its connections, so that none outlives the deadline. */
export function closeGracefully(server: Server): (deadlineMs: number) => Promise<void> {
  const sockets = new Set<Socket>();
  let isClosing = false;

  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.prependListener("request", (_req, res) => {
    if (isClosing) res.shouldKeepAlive = false;
  });

  return async (deadlineMs) => {
    if (isClosing || !server.listening) return;
    isClosing = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    // Connections that were answering when the end began become idle one by one.
    const sweep = setInterval(() => server.closeIdleConnections(), sweepEveryMs);
    const deadline = setTimeout(() => {
      for (const socket of sockets) socket.destroy();
    }, deadlineMs);
    await closed;
    clearInterval(sweep);
    clearTimeout(deadline);
  };
}
