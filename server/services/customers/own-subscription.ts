import type { Prisma } from "@/server/db/generated/client";
import { periodOf } from "@/server/domain/billing-period";
import { dayOf, zonedParts } from "@/server/domain/calendar";
import { formatOfferId } from "@/server/domain/ids";
import { money, type Money } from "@/server/domain/money";
import { cycleOfRow } from "@/server/domain/offer-terms";
import { taxLine } from "@/server/domain/tax";
import { vatRateAt } from "@/server/domain/vat-rates";

/** A subscription as its customer sees it. */
export type OwnSubscription = {
  subscriptionId: number;
  offerId: string;
  offerTitle: string;
  /** `stopped`: paid until `expiresAt`, and then over. */
  state: "active" | "stopped";
  startedAt: Date;
  expiresAt: Date;
  isInTrial: boolean;
  /** In the words of the contracts; `null` for a cycle that is not sold any more. */
  period: string | null;
  /** A period's price with tax, at today's rate. */
  totalPrice: Money;
  /** `null` when nothing is paid any more. */
  nextPaymentAt: Date | null;
  nextPayment: Money;
  paymentGateway: string;
  paymentMethod: string;
  /** What the gateway calls the last payment. */
  externalPaymentId: string | null;
  isExternallyManaged: boolean;
};

/** The part of a subscription's row that makes the view. */
export const ownSubscriptionParts = {
  transactions: { orderBy: { occurredAt: "desc" }, take: 1, select: { gatewayReference: true } },
} as const satisfies Prisma.SubscriptionInclude;

type Row = Prisma.SubscriptionGetPayload<{ include: typeof ownSubscriptionParts }>;

export function toOwnSubscription(row: Row, now: Date): OwnSubscription {
  const totalPrice = grossOf(row, now);
  const cycle = cycleOfRow(row);
  return {
    subscriptionId: Number(row.id),
    offerId: formatOfferId({
      letter: "S",
      number: Number(row.offerNumber),
      country: row.offerCountry,
    }),
    offerTitle: row.offerTitle,
    state: row.state === "active" ? "active" : "stopped",
    startedAt: row.startedAt,
    expiresAt: row.currentPeriodEndsAt,
    isInTrial: row.isInTrial,
    period: cycle && periodOf(cycle),
    totalPrice,
    nextPaymentAt: row.nextPaymentAt,
    nextPayment:
      row.nextPaymentMinor === null ? totalPrice : money(row.nextPaymentMinor, row.currency),
    paymentGateway: row.paymentGateway,
    paymentMethod: row.paymentMethod,
    externalPaymentId: row.transactions[0]?.gatewayReference ?? null,
    isExternallyManaged: row.isExternallyManaged,
  };
}

function grossOf({ priceMinor, currency, isTaxIncluded, taxCountry, timeZone }: Row, now: Date) {
  const rate = vatRateAt(taxCountry, dayOf(zonedParts(now, timeZone)));
  const terms = { basisPoints: rate?.basisPoints ?? 0, isIncluded: isTaxIncluded };
  return taxLine(money(priceMinor, currency), terms).gross;
}
