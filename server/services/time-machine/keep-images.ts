import type { TransactionContext } from "@/server/context";

/** What people wrote, or what may be erased with them: no copy of it is kept. */
const erasable = [
  "stopReason",
  "externalId",
  "externalProperties",
  "parkReason",
  "paymentDetailsId",
];

/**
 * Keeps how customers stand until a moment of their own time at which something is about to change
 * them: figures see that for as long as the publisher has not got there. The first of a moment counts.
 */
export async function keepImages(
  { db, publisherId }: TransactionContext,
  changing: ReadonlyMap<bigint, Date>,
): Promise<void> {
  if (changing.size === 0) return;
  const [ids, moments] = [[...changing.keys()], [...changing.values()]];
  await db.$executeRaw`
    INSERT INTO customer_image ("publisherId", "customerId", until, customer, subscriptions, revenue)
    SELECT c."publisherId", c.id, changing.until,
           jsonb_build_object(
             'transactionCount', c."transactionCount", 'lastPaymentMethod', c."lastPaymentMethod",
             'activeSubscriptionCount', c."activeSubscriptionCount", 'firstSubscribedAt', c."firstSubscribedAt", 'lastTransactionAt', c."lastTransactionAt"),
           (SELECT coalesce(jsonb_agg(to_jsonb(s) - ${erasable}::text[]), '[]') FROM public.subscription s
             WHERE s."publisherId" = c."publisherId" AND s."customerId" = c.id),
           (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM public.customer_revenue r
             WHERE r."publisherId" = c."publisherId" AND r."customerId" = c.id)
      FROM unnest(${ids}::bigint[], ${moments}::timestamptz[]) AS changing(id, until)
      JOIN public.customer c ON c."publisherId" = ${publisherId} AND c.id = changing.id
    ON CONFLICT DO NOTHING`;
}

/** Of those who are ahead of the publisher; of nobody where nobody is. */
export const keepImagesAhead = (
  tx: TransactionContext,
  customerIds: readonly bigint[],
  nowOf: (customerId: bigint) => Date,
): Promise<void> => {
  const { horizon } = tx;
  if (horizon === null) return Promise.resolve();
  const ahead = customerIds.filter((id) => nowOf(id) > horizon);
  return keepImages(tx, new Map(ahead.map((id) => [id, nowOf(id)])));
};
