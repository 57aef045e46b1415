import { createServer, type RequestListener, type Server } from "node:http";
import { announcesTooMuch, defaultBodyLimit } from "./body";
import { refuseConnection } from "./broken-connection";
import { closeGracefully } from "./graceful-close";

export type FrontServer = {
  server: Server;
  /** Stops accepting, lets answers under way finish, and cuts off what is still open by then. */
  close(deadlineMs: number): Promise<void>;
};

/**
 * Node's HTTP server with our patience: who sends headers or a body too slowly is let go, who
 * keeps a connection open is kept a little longer than load balancers keep theirs.
 */
export function createFrontServer(listener: RequestListener, isDevelopment: boolean): FrontServer {
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      connectionsCheckingInterval: 2_000,
      keepAliveTimeout: 65_000,
      noDelay: true,
      // The development server's reload socket is the only upgrade there is.
      shouldUpgradeCallback: () => isDevelopment,
    },
    listener,
  );
  // A reader that stops reading its answer must not hold it for ever.
  if (!isDevelopment) server.setTimeout(120_000, (socket) => socket.destroy());
  server.on("clientError", refuseConnection);
  // Who asks before sending is told to go on, unless it would be too much: then it hears just that.
  server.on("checkContinue", (req, res) => {
    if (!announcesTooMuch(req, defaultBodyLimit)) res.writeContinue();
    server.emit("request", req, res);
  });
  return { server, close: closeGracefully(server) };
}
