import pg from "pg";
import type { Secrets } from "../../launch/secrets.ts";
import { mainDatabase, roles, urlsOf } from "./urls.ts";

const { escapeIdentifier, escapeLiteral } = pg;

/**
 * Makes the roles and the database of a server where they are missing: the owner migrates, the
 * app is bound by row-level security, the worker owns the queue and nothing else.
 */
export async function provision(
  port: number,
  passwords: Secrets["databasePasswords"],
): Promise<void> {
  await asSuperuser(urlsOf(port, passwords, "postgres").superuser, async (client) => {
    await createRole(client, roles.owner, passwords.owner, "CREATEDB"); // shadow databases
    await createRole(client, roles.app, passwords.app);
    await createRole(client, roles.worker, passwords.worker);
    // The owner's function that enqueues reaches into the worker's schema.
    await client.query(`GRANT ${roles.worker} TO ${roles.owner}`);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [
      mainDatabase,
    ]);
    if (rowCount === 0) {
      await client.query(`CREATE DATABASE ${mainDatabase} OWNER ${roles.owner}`);
    }
  });
  await asSuperuser(urlsOf(port, passwords).superuser, async (client) => {
    await limitDatabase(client, mainDatabase);
    await client.query(`CREATE SCHEMA IF NOT EXISTS graphile_worker AUTHORIZATION ${roles.worker}`);
  });
}

/** Copies a database of the server, with its owner and grants; nobody may be connected to it. */
export async function copyDatabase(
  superuserUrl: string,
  name: string,
  template: string,
): Promise<void> {
  await asSuperuser(superuserUrl, async (client) => {
    await client.query(
      `CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template)} OWNER ${roles.owner}`,
    );
    await limitDatabase(client, name);
  });
}

/** Drops a database and whoever is still connected to it. */
export async function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  await asSuperuser(superuserUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`),
  );
}

async function createRole(
  client: pg.Client,
  name: string,
  password: string,
  extra = "",
): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [name]);
  if (rowCount) return;
  await client.query(`CREATE ROLE ${name} LOGIN ${extra} PASSWORD ${escapeLiteral(password)}`);
}

async function limitDatabase(client: pg.Client, name: string): Promise<void> {
  const database = escapeIdentifier(name);
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${roles.app}, ${roles.worker}`);
  // The queue's own migrations say CREATE SCHEMA IF NOT EXISTS, which asks for this right first.
  await client.query(`GRANT CREATE ON DATABASE ${database} TO ${roles.worker}`);
}

async function asSuperuser<Result>(
  connectionString: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
