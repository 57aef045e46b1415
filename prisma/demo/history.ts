import pg from "pg";
import { hashPassword } from "@/server/auth/password-hash";
import { composeContext } from "@/server/compose";
import { inTransaction, type ServiceContext } from "@/server/context";
import { enqueueAll } from "@/server/db/enqueue";
import { newId } from "@/server/db/new-id";
import { demoPassword } from "@/server/domain/demo";
import { env } from "@/server/env";
import { wakingJob } from "@/server/services/events/wake-consumer";
import { GatewayRows } from "./gateway-rows";
import { numberInvoices } from "./invoices";
import { addLife } from "./life-rows";
import type { HistoryWorld } from "./life-world";
import { lifeOf, type Life } from "./lives";
import { later } from "./moments";
import { Numbers } from "./numbers";
import { RowIds } from "./row-ids";
import { readStage } from "./stage";
import { readSubscribers } from "./subscribers-file";
import { HistoryRows, historyTables } from "./tables";

type Extent = {
  /** How many times the file's subscribers. */
  factor: number;
  until: Date;
  /** Where the lives are left as they are by then, before their history ends: for comparisons. */
  stopsAt?: Date;
  say: (progress: string) => void;
};

/** Mails are owed of the last days alone; nobody waits for older ones. */
const mailedDays = 2;

/** Enough rows that writing them pays, and few enough that the next can be made meanwhile. */
const rowsAtOnce = 30_000;

/**
 * Gives a publisher years of subscribers: every life is lived in memory by the rules of billing, and
 * its rows are written in sets, all of them in one transaction of the tables' owner. So the history
 * is there as a whole or not at all.
 */
export async function makeHistory(
  publisherId: bigint,
  { factor, until, stopsAt = until, say }: Extent,
): Promise<{ customers: number; rows: number }> {
  const actor = { kind: "system", job: "demo-history" } as const;
  const system = composeContext({ publisherId, actor, requestId: newId() });
  const stage = await readStage(system);
  const rows = new HistoryRows(publisherId);
  const world: HistoryWorld = {
    ...{ stage, rows, until: stopsAt, mailedFrom: later(until, -mailedDays), owed: [] },
    ids: new RowIds(stopsAt),
    numbers: new Numbers(system.db),
    gateway: new GatewayRows(stage, rows),
    passwordHash: await hashPassword(demoPassword),
  };
  const lives = readSubscribers(factor).map((one, place) => lifeOf(one, place, until));
  await asOwner(async (client) => {
    await writeLives(client, world, lives, say);
    say("numbering invoices");
    numberInvoices(world, world.owed);
    await rows.write(client);
    await client.query(
      `INSERT INTO invoice_counter ("publisherId", "lastNumber") VALUES ($1, $2)`,
      [publisherId, world.owed.length],
    );
  });
  say("wrapping up");
  await tellMails(system);
  await vacuum();
  return { customers: lives.length, rows: rows.written };
}

/** Makes the rows of the next lives while those of the ones before are written. */
async function writeLives(
  client: pg.Client,
  world: HistoryWorld,
  lives: readonly Life[],
  say: Extent["say"],
): Promise<void> {
  const { rows } = world;
  let writing = Promise.resolve();
  for (const [place, life] of lives.entries()) {
    await addLife(world, life);
    if (rows.waiting < rowsAtOnce) continue;
    await writing;
    writing = writeNext(rows, client);
    const share = Math.floor((100 * place) / lives.length);
    say(`${share} %, ${place.toLocaleString("en")} customers`);
  }
  await writing;
  await writeNext(rows, client);
}

/**
 * Writes what is there by now. After the first rows PostgreSQL is told what the tables hold: of empty
 * ones it thinks any index as good as the key, and looks through a publisher's rows for each reference.
 */
async function writeNext(rows: HistoryRows, client: pg.Client): Promise<void> {
  const isFirst = rows.written === 0;
  await rows.write(client);
  if (isFirst) await client.query(`ANALYZE ${historyTables.join(", ")}`);
}

async function asOwner(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({
    connectionString: env().DATABASE_OWNER_URL,
    application_name: "tenure-demo-history",
  });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL synchronous_commit = off");
    await work(client);
    await client.query("COMMIT");
  } finally {
    await client.end(); // and what was not committed goes with the connection
  }
}

/** Has the mails of the last days sent. */
const tellMails = (system: ServiceContext): Promise<void> =>
  inTransaction(system, ({ db, publisherId }) =>
    enqueueAll(db, [wakingJob({ publisherId: Number(publisherId), consumer: "mail" })]),
  );

/** So that plans are made for what is there, from the first page on. */
async function vacuum(): Promise<void> {
  const client = new pg.Client({ connectionString: env().DATABASE_OWNER_URL });
  await client.connect();
  try {
    await client.query(`VACUUM (ANALYZE) ${historyTables.join(", ")}`);
  } finally {
    await client.end();
  }
}
