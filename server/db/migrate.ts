import { randomUUID } from "node:crypto";
import pg from "pg";
import { Refusal } from "../launch/refusal.ts";
import { grantToApp } from "./grants.ts";
import { checksumOf, isUnchanged, readMigrations, type Migration } from "./migration-files.ts";
import { migrateQueue } from "./queue-schema.ts";
import { checkAppRole, checkWorkerRole } from "./roles.ts";

type Options = {
  ownerUrl: string;
  workerUrl: string;
  appUrl: string;
  migrations?: Migration[];
  /** Told what is being done, for whoever watches. */
  say?: (progress: string) => void;
};

/** How the database stands to the code: all three are empty when they agree. */
export type MigrationState = {
  /** Not applied yet. */
  pending: string[];
  /** Begun and neither finished nor resolved. */
  failed: string[];
  /** Applied by a newer version of the code, which this one does not know. */
  unknown: string[];
  /** Applied, and its file edited afterwards. */
  edited: string[];
};

type Row = {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
  rolled_back_at: Date | null;
};

/** The lock that Prisma's CLI takes too, so that no two migrate at once, whichever they are. */
const prismaLock = 72_707_369;

/**
 * Brings the database up to the code: the product's tables, the queue's, and what the app's role
 * may do with them. Leaves the same record as `prisma migrate deploy`.
 *
 * @returns how many migrations were applied
 * @throws Refusal when the database is newer than the code, a migration failed or was edited, or
 *         a role has the wrong rights
 */
export async function migrate(options: Options): Promise<number> {
  const { migrations = readMigrations(), say = () => undefined } = options;
  const owner = new pg.Client({ connectionString: options.ownerUrl });
  owner.on("error", () => undefined);
  await owner.connect();
  try {
    await checkAppRole(options.appUrl);
    say("waiting for other migrations to end");
    await owner.query("SELECT pg_advisory_lock($1)", [prismaLock]);
    say("comparing with the code");
    await owner.query(bookkeeping);
    const state = await migrationState(owner, migrations);
    refuse(state);
    const pending = migrations.filter(({ name }) => state.pending.includes(name));
    for (const migration of pending) {
      say(migration.name);
      await apply(owner, migration);
    }
    say("job queue");
    await checkWorkerRole(owner, await migrateQueue(options.workerUrl));
    say("roles and grants");
    await grantToApp(owner, await checkAppRole(options.appUrl)); // there are tables to own by now
    return pending.length;
  } finally {
    await owner.end();
  }
}

/** Compares the database with the code; any role that may read `_prisma_migrations` can ask. */
export async function migrationState(
  client: pg.ClientBase | pg.Pool,
  migrations: Migration[] = readMigrations(),
): Promise<MigrationState> {
  const { rows } = await client.query<Row>(
    "SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations ORDER BY started_at",
  );
  const standing = rows.filter((row) => row.rolled_back_at === null);
  const finished = standing.filter((row) => row.finished_at !== null);
  const applied = new Map(finished.map((row) => [row.migration_name, row.checksum]));
  const known = new Set(migrations.map(({ name }) => name));

  return {
    pending: migrations.filter(({ name }) => !applied.has(name)).map(({ name }) => name),
    failed: standing.filter((row) => row.finished_at === null).map((row) => row.migration_name),
    unknown: [...applied.keys()].filter((name) => !known.has(name)),
    edited: migrations
      .filter(({ name, sql }) => !isUnchanged(sql, applied.get(name) ?? checksumOf(sql)))
      .map(({ name }) => name),
  };
}

function refuse({ failed, unknown, edited }: MigrationState): void {
  if (unknown.length > 0) {
    throw new Refusal(
      `The database is newer than this code, which does not know its migration ${unknown.at(-1)}: update the code, or restore a backup from before.`,
    );
  }
  if (failed.length > 0) {
    throw new Refusal(
      `The migration ${failed[0]} has failed before: repair what it says in _prisma_migrations.logs, then tell with \`npx prisma migrate resolve\`.`,
    );
  }
  if (edited.length > 0) {
    throw new Refusal(
      `The migration ${edited[0]} was edited after this database had applied it: restore the file, and put the change into a new migration.`,
    );
  }
}

/** All of a migration together with its record, or nothing: a kill in between leaves no trace. */
async function apply(owner: pg.Client, { name, sql }: Migration): Promise<void> {
  const record = [randomUUID(), checksumOf(sql), name] as const;
  try {
    await owner.query("BEGIN");
    await owner.query(sql);
    await owner.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [...record],
    );
    await owner.query("COMMIT");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    await owner.query("ROLLBACK");
    await owner.query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, logs) VALUES ($1, $2, $3, $4)",
      [...record, reason],
    );
    throw new Refusal(`The migration ${name} failed, and nothing of it was kept: ${reason}.`, {
      cause,
    });
  }
}

/** Prisma's table, as its CLI makes it. */
const bookkeeping = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id varchar(36) PRIMARY KEY NOT NULL,
    checksum varchar(64) NOT NULL,
    finished_at timestamptz,
    migration_name varchar(255) NOT NULL,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0
  )`;
