import type { TransactionContext } from "@/server/context";
import { mayWithdraw, withdrawalEndsAt } from "@/server/domain/withdrawal";
import type { findSale } from "./queries";

type Sale = NonNullable<Awaited<ReturnType<typeof findSale>>>;

/** The first instant at which it is too late to withdraw; none where it is, or nobody can. */
export async function withdrawUntil(
  { db, publisherId, clock }: TransactionContext,
  { country, occurredAt, subscription }: Sale,
): Promise<string | null> {
  if (!mayWithdraw(country) || subscription?.state === "terminated") return null;
  const { timeZone } = await db.companyProfile.findUniqueOrThrow({ where: { publisherId } });
  const endsAt = withdrawalEndsAt(subscription?.startedAt ?? occurredAt, timeZone);
  return clock.now() < endsAt ? endsAt.toISOString() : null;
}
