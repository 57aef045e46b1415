import { randomBytes } from "node:crypto";
import pg from "pg";
import { env } from "@/server/env";
import { GatewayTimeout } from "@/server/domain/gateway-timeout";
import { singleton } from "@/server/singleton";
import type { Asked } from "../payment-gateway";

/** A connection to the books, inside a transaction of the gateway's own. */
export type Books = pg.ClientBase;

/**
 * The sandbox gateway's own connections: like any outside party it knows nothing of our
 * transactions, and what it has booked stays booked when one of ours is rolled back.
 */
export const bookPool = (): pg.Pool =>
  singleton("sandbox-gateway-pool", () => {
    const pool = new pg.Pool({
      connectionString: env().DATABASE_URL,
      max: 4,
      application_name: "tenure-sandbox-gateway",
      connectionTimeoutMillis: 10_000,
      allowExitOnIdle: true,
    });
    // A connection that the server closes, idle or at work, must not end the process.
    pool.on("error", () => undefined);
    pool.on("connect", (client) => client.on("error", () => undefined));
    return pool;
  });

/** Nobody knows whether bookings were committed: the database went away in the middle of it. */
export class CommitLost extends GatewayTimeout {
  constructor() {
    super("sandbox");
  }
}

/**
 * Runs one request's bookings, all of them or none.
 *
 * @throws CommitLost
 */
export async function inBooks<T>(work: (books: Books) => Promise<T>): Promise<T> {
  const client = await bookPool().connect();
  let result: T;
  try {
    await client.query("BEGIN");
    result = await work(client);
  } catch (error) {
    client.release(true);
    throw error;
  }
  try {
    await client.query("COMMIT");
  } catch {
    client.release(true);
    throw new CommitLost();
  }
  client.release();
  return result;
}

/** Lets requests under one key pass one after another, so that the second finds what the first booked. */
export const takeTurns = (books: Books, requests: readonly Asked[]) =>
  books.query(
    // In an order, so that two batches never wait for one another.
    `SELECT pg_advisory_xact_lock(turn)
       FROM (SELECT DISTINCT hashtextextended(key, 0) AS turn FROM unnest($1::text[]) AS key
              ORDER BY turn) AS turns`,
    [
      requests.map(
        ({ publisherId, idempotencyKey }) => `sandbox-gateway ${publisherId} ${idempotencyKey}`,
      ),
    ],
  );

/** A name that cannot be guessed: `ch_…` a charge, `re_…` a refund, `cb_…` a chargeback, `tok_…` and `pm_…` cards. */
export const newReference = (prefix: "ch" | "re" | "cb" | "tok" | "pm" | "challenge"): string =>
  `${prefix}_${randomBytes(18).toString("base64url")}`;
