import type { TransactionContext } from "@/server/context";
import type { EventPayloads } from "@/server/domain/events";
import { parseTransactionId } from "@/server/domain/ids";
import { getSeller } from "./get-seller";
import { queueEmail } from "./queue-email";

type Refunded = EventPayloads["transaction.refunded"];

/** Mails that money goes back: once for each refund. */
export async function mailRefund(
  tx: TransactionContext,
  { transactionId, refundId, tax, gross }: Refunded,
): Promise<void> {
  const { db, publisherId } = tx;
  const number = BigInt(parseTransactionId(transactionId) ?? 0);
  const sale = await db.transaction.findUniqueOrThrow({
    where: { publisherId_number: { publisherId, number } },
    include: { customer: true, subscription: true },
  });
  const { occurredAt } = await db.refund.findUniqueOrThrow({
    where: { publisherId_id: { publisherId, id: refundId } },
  });
  const profile = await db.companyProfile.findUniqueOrThrow({ where: { publisherId } });
  const { brand, lastFour, subscription } = sale;
  // What goes on needs no telling; what was ended with the refund does.
  const isEnding = subscription?.state === "stopped" || subscription?.state === "terminated";
  const endsAt = subscription?.endedAt ?? subscription?.currentPeriodEndsAt ?? null;
  await queueEmail(tx, {
    template: "refund",
    dedupeKey: `refund:${refundId}`,
    to: sale.customer.email,
    props: {
      ...(await getSeller(tx)),
      locale: profile.locale,
      timeZone: profile.timeZone,
      transactionId,
      title: sale.offerTitle,
      ...{ tax, gross },
      refundedAt: occurredAt.toISOString(),
      card: brand && lastFour ? { brand, lastFour } : null,
      accessUntil: isEnding && endsAt ? endsAt.toISOString() : null,
    },
  });
}
