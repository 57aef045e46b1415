import type { AddressInfo } from "node:net";
import path from "node:path";
import next from "next";
import { doors } from "@/server/api/doors/router";
import { appPool } from "@/server/db/pool";
import { env } from "@/server/env";
import { admitWithin } from "@/server/http/admission";
import { trustProxies } from "@/server/http/caller";
import { checksOf } from "@/server/http/checks";
import { createFrontServer } from "@/server/http/front-server";
import { createListener } from "@/server/http/listener";
import { servePages } from "@/server/http/pages";
import { health, readiness } from "@/server/http/probes";
import { startWorker, type Worker } from "@/server/jobs/worker";
import { Refusal } from "@/server/launch/refusal";
import { flushLog, log } from "@/server/log";
import { logConsole } from "@/server/log-console";

export type Serving = { port: number; close(): Promise<void> };

/** How long answers under way may take once the server is asked to stop. */
const drainMs = { development: 500, production: 15_000 };

/**
 * Serves everything on one port: public doors first, then Next; and runs the worker, unless that
 * has a process of its own. The database is up and migrated by now.
 *
 * @throws Refusal when the port is taken
 */
export async function serve({ dev }: { dev: boolean }): Promise<Serving> {
  const { HOST, PORT, PUBLIC_URL, TENURE_MODE, TRUSTED_PROXIES, WORKER } = env();
  const proxies = trustProxies(TRUSTED_PROXIES);
  const safety = { isDevelopment: dev, isLive: TENURE_MODE === "live" };
  const admit = admitWithin(appPool, log());
  let worker: Worker | null = null;

  // The port is taken first, and requests wait for Next: nobody finds a closed door meanwhile.
  const prepared = Promise.withResolvers<Parameters<typeof servePages>[0]["next"]>();
  const { server, close: drain } = createFrontServer(
    createListener({
      doors,
      pages: servePages({
        next: async (req, res) => (await prepared.promise)(req, res),
        admit,
        proxies,
        safety,
        publicUrl: PUBLIC_URL,
      }),
      probes: { "/api/health": health, "/api/ready": readiness(checksOf(() => worker)) },
      admit,
      proxies,
      safety,
      log: log(),
    }),
    dev,
  );
  const port = await listen(server, HOST, PORT);

  // A developer reads what Next prints; in production it belongs to the log like everything else.
  const giveConsoleBack = dev ? () => undefined : logConsole(log());
  const app = next({ dev, dir: path.resolve("."), hostname: HOST, port, httpServer: server });
  await app.prepare();
  prepared.resolve(app.getRequestHandler());
  if (WORKER) worker = await startWorker();
  log().info({ port, worker: WORKER ? "on" : "off" }, "serving");

  return {
    port,
    async close() {
      log().info("stopping");
      await drain(drainMs[dev ? "development" : "production"]);
      await worker?.stop();
      await app.close();
      await appPool().end();
      log().info("stopped");
      giveConsoleBack();
      await flushLog();
    },
  };
}

type HttpServer = ReturnType<typeof createFrontServer>["server"];

function listen(server: HttpServer, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") return reject(error);
      const advice = `set another, such as PORT=${port + 1}`;
      reject(new Refusal(`Port ${port} is taken: stop what listens there, or ${advice}.`));
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
