import { forPublisher, type ServiceContext, type TransactionContext } from "@/server/context";
import type { Prisma } from "@/server/db/generated/client";
import { notFound } from "@/server/domain/errors";
import { parseSessionToken, type SessionReference } from "./session-token";

/** What a checkout needs to know of its session, in one read. */
export const sessionParts = {
  localization: { include: { offer: true } },
  order: { include: { payments: { orderBy: { attempt: "desc" } } } },
  publisher: { include: { companyProfile: true } },
} as const satisfies Prisma.CheckoutSessionInclude;

export type Session = Prisma.CheckoutSessionGetPayload<{ include: typeof sessionParts }>;
export type SessionPayment = NonNullable<Session["order"]>["payments"][number];

/** The sale that a paid session came to, with what its receipt tells besides. */
export const findSale = ({ db, publisherId }: TransactionContext, orderId: bigint) =>
  db.transaction.findFirst({
    where: { publisherId, orderId, kind: "initial" },
    include: { invoice: true, subscription: true, customer: true },
  });

const noSession = () => notFound("checkout.not-found", "There is no such checkout.");

/**
 * The publisher and id behind an address, and a context that speaks for that publisher.
 *
 * @throws not-found  `checkout.not-found`
 */
export function readToken(
  ctx: ServiceContext,
  token: string,
): SessionReference & { publisher: ServiceContext } {
  const reference = parseSessionToken(token);
  if (!reference) throw noSession();
  return { ...reference, publisher: forPublisher(ctx, reference.publisherId) };
}

/**
 * Reads a session as of one moment: its parts come in several statements, between which a purchase
 * could complete, so it waits for one that is just being written and keeps the next one waiting.
 *
 * @throws not-found  `checkout.not-found`
 */
export async function readSession(tx: TransactionContext, sessionId: string): Promise<Session> {
  await tx.db.$queryRaw`
    SELECT 1 FROM checkout_session
     WHERE "publisherId" = ${tx.publisherId} AND id = ${sessionId}::uuid FOR SHARE`;
  return readParts(tx, sessionId);
}

/** As `readSession`, for a change: two clicks, two tabs take turns from here on. */
export async function lockSession(tx: TransactionContext, sessionId: string): Promise<Session> {
  await tx.db.$queryRaw`
    SELECT 1 FROM checkout_session
     WHERE "publisherId" = ${tx.publisherId} AND id = ${sessionId}::uuid FOR UPDATE`;
  return readParts(tx, sessionId);
}

async function readParts(
  { db, publisherId }: TransactionContext,
  sessionId: string,
): Promise<Session> {
  const session = await db.checkoutSession.findUnique({
    where: { publisherId_id: { publisherId, id: sessionId } },
    include: sessionParts,
  });
  if (!session) throw noSession();
  return session;
}
