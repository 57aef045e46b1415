import type { TransactionContext } from "@/server/context";
import type { EventPayloads } from "@/server/domain/events";
import { parseTransactionId } from "@/server/domain/ids";
import { money } from "@/server/domain/money";
import type { ReceiptProps } from "@/server/emails/email-props";
import { getSeller } from "./get-seller";
import { queueEmail } from "./queue-email";

type Numbered = EventPayloads["invoice.numbered"];

/** Mails the receipt of a sale, once it has its invoice number. */
export async function mailPurchase(
  tx: TransactionContext,
  { transactionId, invoiceNumber }: Numbered,
): Promise<void> {
  const sale = await getSale(tx, transactionId);
  const { publisherId } = tx;
  const profile = await tx.db.companyProfile.findUniqueOrThrow({ where: { publisherId } });
  const [session] = sale.order?.sessions ?? [];
  const { subscription, currency } = sale;
  await queueEmail(tx, {
    template: "receipt",
    dedupeKey: `receipt:${transactionId}`,
    to: sale.customer.email,
    props: {
      ...(await getSeller(tx)),
      locale: profile.locale,
      timeZone: profile.timeZone,
      sessionId: session?.id ?? null,
      transactionId,
      invoiceNumber,
      // Safe: a check constraint allows these kinds alone.
      kind: sale.kind as ReceiptProps["kind"],
      paidAt: sale.occurredAt.toISOString(),
      title: sale.offerTitle,
      net: money(sale.netMinor, currency),
      tax: money(sale.taxMinor, currency),
      gross: money(sale.grossMinor, currency),
      taxBasisPoints: sale.taxBasisPoints,
      taxCountry: sale.country,
      card: sale.brand && sale.lastFour ? { brand: sale.brand, lastFour: sale.lastFour } : null,
      trialEndsAt: sale.discountType === "trial" ? endOf(subscription?.trialEndsAt) : null,
      accessUntil: endOf(subscription?.currentPeriodEndsAt),
      next: nextOf(subscription),
    },
  });
}

const getSale = ({ db, publisherId }: TransactionContext, transactionId: string) =>
  db.transaction.findUniqueOrThrow({
    where: {
      publisherId_number: { publisherId, number: BigInt(parseTransactionId(transactionId) ?? 0) },
    },
    include: { customer: true, subscription: true, order: { include: { sessions: true } } },
  });

type Subscription = NonNullable<Awaited<ReturnType<typeof getSale>>["subscription"]>;

const endOf = (instant: Date | null | undefined): string | null => instant?.toISOString() ?? null;

function nextOf(subscription: Subscription | null): ReceiptProps["next"] {
  if (!subscription?.nextPaymentAt || subscription.nextPaymentMinor === null) return null;
  return {
    amount: money(subscription.nextPaymentMinor, subscription.currency),
    at: subscription.nextPaymentAt.toISOString(),
  };
}
