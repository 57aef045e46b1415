import type { Logger } from "pino";
import type { Actor } from "./auth/actor";
import type { Clock } from "./clock";
import { prisma, type Db } from "./db/prisma";
import { setTenantStatement } from "./db/tenant";
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
  /** Business time: what is due, periods, `occurredAt`. */
  readonly clock: Clock;
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
};

const open = Symbol("open transaction");

/** A context whose `db` is an open transaction with the publisher's rows, and only those, in sight. */
export type TransactionContext = ServiceContext & { readonly [open]: true };

const isOpen = (ctx: ServiceContext): ctx is TransactionContext => open in ctx;

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
    await db.$executeRawUnsafe(setTenantStatement(ctx.publisherId));
    return work({ ...ctx, db, [open]: true });
  }, timeouts);
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
  await tx.db.$executeRawUnsafe(setTenantStatement(publisherId));
  const result = await work({ ...tx, publisherId });
  await tx.db.$executeRawUnsafe(setTenantStatement(tx.publisherId));
  return result;
}
