import type { Logger } from "pino";
import type { Actor } from "./auth/actor";
import { hasTimeMachine, openPublisher, type BusinessTime } from "./business-time";
import type { Clock } from "./clock";
import { enqueueAll, type NewJob } from "./db/enqueue";
import { prisma, type Db } from "./db/prisma";
import type { MailGateway } from "./gateways/mail/mail-gateway";
import type { PaymentGateway } from "./gateways/payments/payment-gateway";

/** The outside parties a verb may speak to; real ones in the product, fakes in tests. */
export type Gateways = {
  mail: MailGateway;
  /** None in live mode until one is connected: nothing is taken then. */
  payments: PaymentGateway | null;
};

/** Everything a verb knows beyond its input. Nothing of it is ambient. */
export type ServiceContext = {
  readonly publisherId: bigint;
  readonly actor: Actor;
  /**
   * Business time: what is due, periods, `occurredAt`. It is known once `inTransaction` has opened the
   * publisher's rows; before that, `businessNow` asks.
   */
  readonly clock: Clock;
  /** Whether `clock` is right as it is: of work that is done as of some moment. */
  readonly isClockGiven?: boolean;
  /** Wall time: sessions, limits, leases, `recordedAt`. */
  readonly wall: Clock;
  /** Sees no tenant's rows until `inTransaction` has opened them. */
  readonly db: Db;
  readonly gateways: Gateways;
  readonly requestId: string;
  readonly from: { ip: string | null; userAgent: string | null };
  /** Names a repeatable request, if its caller gave it a name. */
  readonly idempotencyKey: string | null;
  readonly log: Logger;
  /**
   * Events are recorded and nobody is mailed of them, now or of what comes of them later: for a past
   * that is brought in from elsewhere. See `server/services/emails/without-mail.ts`.
   */
  readonly isSilent?: boolean;
};

const base = Symbol("clock before it was set");
const wakings = Symbol("jobs to be woken when all is done");

/**
 * A context whose `db` is an open transaction with the publisher's rows, and only those, in sight, and
 * whose `clock` is the publisher's, or that of the customer who calls.
 */
export type TransactionContext = ServiceContext & {
  readonly [base]: Clock;
  readonly [wakings]: Map<string, NewJob>;
  readonly horizon: BusinessTime["horizon"];
};

const isOpen = (ctx: ServiceContext): ctx is TransactionContext => base in ctx;

/** Long enough for a bulk statement, short enough that a lost one does not hold its locks for ever. */
const timeouts = { maxWait: 10_000, timeout: 30_000 };

/**
 * Runs a verb's reads and writes as one transaction of one publisher. A verb called inside a verb
 * joins the transaction that is open: a second one would wait for a connection its caller holds.
 */
export async function inTransaction<T>(
  ctx: ServiceContext,
  work: (tx: TransactionContext) => Promise<T>,
): Promise<T> {
  if (isOpen(ctx)) return work(ctx);
  return prisma().$transaction(async (db) => {
    const tx = await opened(ctx, db);
    const result = await work(tx);
    await enqueueAll(db, [...tx[wakings].values()]);
    return result;
  }, timeouts);
}

/**
 * Wakes jobs by their names with the commit, as the last thing that the transaction does: everybody
 * wakes the same few, and whoever has woken one keeps the others waiting until the commit.
 */
export function wakeWithCommit(tx: TransactionContext, jobs: readonly WakingJob[]): void {
  for (const job of jobs) tx[wakings].set(job.jobKey, job);
}

export type WakingJob = NewJob & { jobKey: string };

async function opened(
  ctx: ServiceContext,
  db: Db,
  customerId = ctx.actor.kind === "customer" ? BigInt(ctx.actor.customerId) : null,
): Promise<TransactionContext> {
  const start = baseClock(ctx);
  const { publisherId, isClockGiven } = ctx;
  const own = await openPublisher(db, { publisherId, base: start, customerId });
  const time = isClockGiven ? { clock: start, horizon: null } : own;
  const jobs = isOpen(ctx) ? ctx[wakings] : new Map<string, NewJob>();
  return { ...ctx, db, ...time, [base]: start, [wakings]: jobs };
}

/** The clock that a context came with, from which everybody's own is reckoned. */
export const baseClock = (ctx: ServiceContext): Clock => (isOpen(ctx) ? ctx[base] : ctx.clock);

/** Business time for what needs nothing else of the database. */
export async function businessNow(ctx: ServiceContext): Promise<Date> {
  if (isOpen(ctx) || ctx.isClockGiven || !hasTimeMachine()) return ctx.clock.now();
  return inTransaction(ctx, async (tx) => tx.clock.now());
}

/** The same transaction by the clock of one customer, for what concerns that customer alone. */
export const byClockOf = async (
  tx: TransactionContext,
  customerId: bigint,
): Promise<TransactionContext> => (tx.horizon === null ? tx : opened(tx, tx.db, customerId));

/** By how many milliseconds a clock is ahead that shows this instant now. */
export const leadTo = (tx: TransactionContext, instant: Date): bigint =>
  BigInt(instant.getTime() - tx[base].now().getTime());

/** What each customer's clock shows, for what is done to many at once. */
export async function nowsOf(
  tx: TransactionContext,
  customerIds: readonly bigint[],
): Promise<(customerId: bigint) => Date> {
  const now = tx.clock.now();
  if (tx.horizon === null) return () => now;
  const leads = await tx.db.customerClock.findMany({
    where: { publisherId: tx.publisherId, customerId: { in: [...customerIds] } },
  });
  const start = tx[base].now().getTime();
  const theirs = new Map(
    leads.map(({ customerId, aheadMs }) => [customerId, new Date(start + Number(aheadMs))]),
  );
  return (customerId) => {
    const own = theirs.get(customerId);
    return own && own > now ? own : now;
  };
}

/** The same call, made for another publisher; never from inside a transaction, which belongs to one. */
export function forPublisher(ctx: ServiceContext, publisherId: bigint): ServiceContext {
  if (isOpen(ctx)) throw new Error("a transaction belongs to one publisher");
  return { ...ctx, publisherId };
}

/**
 * Does a part of an open transaction for another publisher, such as one that is just being made.
 * Only for verbs that answer for both sides.
 */
export async function withinPublisher<T>(
  tx: TransactionContext,
  publisherId: bigint,
  work: (tx: TransactionContext) => Promise<T>,
): Promise<T> {
  const result = await work(await opened({ ...tx, publisherId }, tx.db));
  await opened(tx, tx.db);
  return result;
}
