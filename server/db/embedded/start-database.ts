import { mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { alone } from "../../launch/lock.mjs";
import { Refusal } from "../../launch/refusal.ts";
import { keptSecrets, type Secrets } from "../../launch/secrets.ts";
import { findRunning } from "./adopt.ts";
import { findBinaries } from "./binaries.ts";
import { prepareCluster } from "./cluster.ts";
import { chooseCluster, keepPlace, readPlace } from "./place.ts";
import { choosePort, isFree } from "./ports.ts";
import { dropStaleNote } from "./postmaster.ts";
import { copyDatabase, dropDatabase, provision } from "./provision.ts";
import { fatalLineOf, startServer, type ServerProcess } from "./server-process.ts";
import { serverSettings } from "./settings.ts";
import { mainDatabase, urlsOf, type DatabaseUrls } from "./urls.ts";

/** `dir` is the data folder; `port` insists on one; `settings` are postgresql.conf's. */
type Options = { dir: string; port?: number | undefined; settings?: Record<string, string> };

export type Database = {
  urls: DatabaseUrls;
  port: number;
  /** Folder of the server's files. */
  cluster: string;
  /** Whether another process had started it, which then also ends it. */
  adopted: boolean;
  /** Ends the server if it is ours. */
  stop(): Promise<void>;
  /** Resolves when the server is gone without our having stopped it. */
  lost(): Promise<void>;
  /** Copies a database that nobody is connected to, roles and grants included. */
  createDatabase(name: string, template?: string): Promise<DatabaseUrls>;
  dropDatabase(name: string): Promise<void>;
};

/** A killed server's children, and a server that is just stopping, are given this long. */
const patience = 30_000;

/**
 * Starts the embedded PostgreSQL on a data folder, making it first if need be, or joins the one
 * that already runs there.
 *
 * @throws Refusal when the port that was asked for is taken, or the server does not come up
 */
export async function startDatabase({ dir, port, settings = {} }: Options): Promise<Database> {
  const folder = path.resolve(dir);
  mkdirSync(folder, { recursive: true });
  const { databasePasswords: passwords } = await keptSecrets(folder);

  return alone(`database ${folder}`, async () => {
    const { cluster, account } = chooseCluster(folder);
    const binaries = findBinaries(account, path.dirname(cluster));
    const password = passwords.superuser;
    const durable = settings["fsync"] !== "off";
    await prepareCluster(cluster, { binaries, account, password }, durable);
    dropStaleNote(cluster);

    const allSettings = { ...serverSettings(), ...settings };
    const command = { postgres: binaries.postgres, cluster, account, settings: allSettings };
    let chosen = port ?? readPlace(folder)?.port ?? (await choosePort());
    const deadline = Date.now() + patience;
    for (;;) {
      const running = await findRunning(cluster, passwords);
      if (typeof running === "number") return database(running, cluster, passwords, null);

      if (running === null) {
        if (port === undefined && !(await isFree(chosen))) chosen = await choosePort();
        const server = await startServer({ ...command, port: chosen });
        if (server.started) {
          keepPlace(folder, { cluster, port: chosen });
          await provision(chosen, passwords);
          return database(chosen, cluster, passwords, server);
        }
        if (server.reason === "port-taken" && port !== undefined) throw portTaken(port);
        if (server.reason === "broken") throw broken(cluster, fatalLineOf(server.log));
      }
      if (Date.now() > deadline) throw broken(cluster, "another server holds its files");
      await pause(100);
    }
  });
}

const portTaken = (port: number) =>
  new Refusal(
    `Port ${port} is taken, so the database cannot use it: stop what listens there, or change DATABASE_PORT.`,
  );

const broken = (cluster: string, reason: string) =>
  new Refusal(`The database in ${cluster} does not start: ${reason.replace(/\.$/, "")}.`);

function database(
  port: number,
  cluster: string,
  passwords: Secrets["databasePasswords"],
  server: ServerProcess | null,
): Database {
  const admin = urlsOf(port, passwords, "postgres").superuser;
  let stopped = false;
  return {
    urls: urlsOf(port, passwords),
    port,
    cluster,
    adopted: server === null,
    stop: async () => {
      stopped = true;
      await server?.stop();
    },
    lost: async () => {
      await connectionEnds(admin);
      if (stopped) await new Promise<never>(() => undefined);
    },
    createDatabase: async (name, template = mainDatabase) => {
      await copyDatabase(admin, name, template);
      return urlsOf(port, passwords, name);
    },
    dropDatabase: (name) => dropDatabase(admin, name),
  };
}

/** An idle connection is told at once when its server goes, and when it is killed. */
async function connectionEnds(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, application_name: "tenure-watch" });
  const ended = new Promise<void>((resolve) => {
    client.on("error", () => resolve());
    client.on("end", () => resolve());
  });
  await client.connect().catch(() => undefined);
  return ended;
}
