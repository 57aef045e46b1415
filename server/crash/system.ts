import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { choosePort } from "@/server/db/embedded/ports";
import { keepAlive, type Mortal } from "@/server/launch/steps/mortal";

/** Which processes a system is made of. */
export type Layout = {
  web: number;
  /** Whether web processes run jobs too. */
  webWorks: boolean;
  workers: number;
};

export type System = {
  mortals: readonly Mortal[];
  urls: readonly string[];
  /** Where its processes write. */
  folder: string;
  stop: () => Promise<void>;
  clear: () => void;
};

/** Starts a system on this process's database, each process to be started again when it ends. */
export async function startSystem({ web, webWorks, workers }: Layout): Promise<System> {
  const folder = mkdtempSync(join(tmpdir(), "tenure-crash-"));
  const ports = await Promise.all(Array.from({ length: web }, choosePort));
  const mortals = [
    ...ports.map((port, place) =>
      keepAlive({
        ...{ name: `web-${place + 1}`, command: "start", log: join(folder, `web-${place + 1}`) },
        environment: {
          PORT: String(port),
          PUBLIC_URL: `http://localhost:${port}`,
          WORKER: webWorks ? "on" : "off",
        },
      }),
    ),
    ...Array.from({ length: workers }, (_, place) =>
      keepAlive({
        ...{ name: `worker-${place + 1}`, command: "worker", environment: {} },
        log: join(folder, `worker-${place + 1}`),
      }),
    ),
  ];
  return {
    mortals,
    urls: ports.map((port) => `http://localhost:${port}`),
    folder,
    stop: async () => void (await Promise.all(mortals.map(({ stop }) => stop()))),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
