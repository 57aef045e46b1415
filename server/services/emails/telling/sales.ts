import { money, isZero } from "@/server/domain/money";
import { parseTransactionId } from "@/server/domain/ids";
import type { ReceiptProps } from "@/server/emails/customer-email-props";
import type { RecordedEvent } from "@/server/services/events/deliver-next-event";
import type { Scene } from "./scene";
import { cardOf, type Told } from "./told";

type Numbered = Extract<RecordedEvent, { type: "invoice.numbered" }>;
type Refunded = Extract<RecordedEvent, { type: "transaction.refunded" }>;

type Sale = NonNullable<ReturnType<Scene["sale"]>>;
type Subscription = NonNullable<Sale["subscription"]>;

const numberOf = (transactionId: string) => BigInt(parseTransactionId(transactionId) ?? 0);

/**
 * A sale is told once, whichever mails are on: by its receipt, or where none is sent by the mail that
 * says what the money opened. Access that cost nothing has no receipt.
 */
export function toldOfSale({ payload, streamId }: Numbered, scene: Scene): Told | null {
  const sale = scene.sale(numberOf(payload.transactionId));
  const customer = scene.customer(streamId);
  if (!sale || !customer || sale.isExternallyManaged) return null;
  const props = receiptProps(sale, payload.invoiceNumber, scene, scene.written(customer));
  const about = `receipt:${payload.transactionId}`;

  if (!isZero(props.gross) && scene.isOn("receipt")) return { template: "receipt", about, props };
  if (sale.kind === "initial") return { template: "access-purchased", about, props };
  const { subscriptionId, customerId } = props;
  if (!subscriptionId || !customerId || !props.accessUntil) return null;
  return {
    template: "subscription-renewed",
    about,
    props: {
      ...scene.written(customer),
      ...{ customerId, subscriptionId, title: props.title },
      ...{ accessUntil: props.accessUntil, next: props.next },
      charge: isZero(props.gross) ? null : props,
    },
  };
}

function receiptProps(
  sale: Sale,
  invoiceNumber: number,
  scene: Scene,
  written: ReturnType<Scene["written"]>,
): ReceiptProps {
  const { currency, subscription } = sale;
  const period = scene.paid(sale.number);
  const [session] = sale.order?.sessions ?? [];
  const accessUntil = period?.endsAt ?? subscription?.currentPeriodEndsAt ?? null;
  return {
    ...written,
    sessionId: session?.id ?? null,
    customerId: Number(sale.customerId),
    subscriptionId: sale.subscriptionId === null ? null : Number(sale.subscriptionId),
    transactionId: `T${sale.number}`,
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
    card: cardOf(sale),
    trialEndsAt:
      sale.discountType === "trial" ? (subscription?.trialEndsAt?.toISOString() ?? null) : null,
    accessUntil: accessUntil?.toISOString() ?? null,
    next: period?.next
      ? { amount: period.next.amount, at: period.next.at.toISOString() }
      : nextOf(subscription),
  };
}

/** What is paid next, as it stands. */
export function nextOf(
  subscription: Pick<Subscription, "nextPaymentAt" | "nextPaymentMinor" | "currency"> | null,
): ReceiptProps["next"] {
  if (!subscription?.nextPaymentAt || subscription.nextPaymentMinor === null) return null;
  return {
    amount: money(subscription.nextPaymentMinor, subscription.currency),
    at: subscription.nextPaymentAt.toISOString(),
  };
}

/** Once for each refund. */
export function toldOfRefund({ payload, streamId }: Refunded, scene: Scene): Told | null {
  const { transactionId, refundId, tax, gross } = payload;
  const sale = scene.sale(numberOf(transactionId));
  const customer = scene.customer(streamId);
  const refund = scene.refund(refundId);
  if (!sale || !customer || !refund || sale.isExternallyManaged) return null;
  const { subscription } = sale;
  // What goes on needs no telling; what was ended with the refund does.
  const isEnding = subscription?.state === "stopped" || subscription?.state === "terminated";
  const endsAt = subscription?.endedAt ?? subscription?.currentPeriodEndsAt ?? null;
  return {
    template: "refund",
    about: `refund:${refundId}`,
    props: {
      ...scene.written(customer),
      ...{ transactionId, title: sale.offerTitle, tax, gross },
      refundedAt: refund.occurredAt.toISOString(),
      card: cardOf(sale),
      accessUntil: isEnding && endsAt ? endsAt.toISOString() : null,
    },
  };
}
