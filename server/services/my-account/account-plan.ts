import type { TransactionContext } from "@/server/context";
import type { Customer, PaymentDetails, Subscription } from "@/server/db/generated/client";
import { periodOf, type SubscriptionPeriod } from "@/server/domain/billing-period";
import { dayOf, zonedParts } from "@/server/domain/calendar";
import { formatOfferId } from "@/server/domain/ids";
import { money, type Money } from "@/server/domain/money";
import { cycleOfRow } from "@/server/domain/offer-terms";
import type { Cycle } from "@/server/domain/period";
import { attentionOf, standingOf } from "@/server/domain/subscription-list";
import { taxLine } from "@/server/domain/tax";
import { vatRateAt } from "@/server/domain/vat-rates";

/** A card as its owner knows it. */
export type CardView = {
  id: number;
  brand: string;
  lastFour: string;
  expiryMonth: number;
  expiryYear: number;
};

type Standing = ReturnType<typeof standingOf>;

/** A subscription as its customer sees it. Instants are ISO 8601. */
export type AccountPlan = {
  subscriptionId: number;
  offerId: string;
  title: string;
  standing: Standing;
  /** A period's price with tax, at today's rate. */
  price: Money;
  period: SubscriptionPeriod | null;
  cycle: Cycle;
  startedAt: string;
  nextPayment: { at: string; amount: Money } | null;
  /** When what is paid for is over. */
  periodEndsAt: string;
  /** The payment is outstanding; access goes on until the end of grace, where there is one. */
  overdue: { graceEndsAt: string | null } | null;
  /** What was decided and is still to come: a break begins, the plan changes, a break is over. */
  planned: { kind: "pause" | "switch" | "switching" | "return"; at: string } | null;
  endedAt: string | null;
  card: CardView | null;
  /** Costs nothing, so there is nothing to pay with. */
  isFree: boolean;
  isExternallyManaged: boolean;
  channel: string;
};

export const planParts = { customer: true, paymentDetails: true } as const;

export type PlanRow = Subscription & { customer: Customer; paymentDetails: PaymentDetails | null };

/** The customer's subscriptions: what they have, and what ended last. */
export async function plansOf(
  tx: TransactionContext,
  customerId: bigint,
  where: { id?: bigint } = {},
): Promise<AccountPlan[]> {
  const { db, publisherId } = tx;
  const rows = await db.subscription.findMany({
    where: { publisherId, customerId, ...where },
    include: planParts,
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { startedAt: "desc" }],
    take: mostShown,
  });
  return rows.map((row) => toAccountPlan(row, tx.clock.now()));
}

const mostShown = 20;

function toAccountPlan(row: PlanRow, now: Date): AccountPlan {
  const { currency } = row;
  const cycle = cycleOfRow(row);
  if (!cycle) throw new Error(`subscription ${row.id} is paid for no period`);
  return {
    subscriptionId: Number(row.id),
    offerId: formatOfferId({
      letter: "S",
      number: Number(row.offerNumber),
      country: row.offerCountry,
    }),
    title: row.offerTitle,
    standing: standingOf(row),
    price: grossOf(row, now),
    period: periodOf(cycle),
    cycle,
    startedAt: row.startedAt.toISOString(),
    nextPayment:
      row.nextPaymentAt && row.nextPaymentMinor !== null
        ? { at: row.nextPaymentAt.toISOString(), amount: money(row.nextPaymentMinor, currency) }
        : null,
    periodEndsAt: row.currentPeriodEndsAt.toISOString(),
    overdue:
      attentionOf(row) === "past-due"
        ? { graceEndsAt: row.graceEndsAt?.toISOString() ?? null }
        : null,
    planned: plannedOf(row),
    endedAt: row.endedAt?.toISOString() ?? null,
    card: cardOf(row.paymentDetails),
    isFree: row.priceMinor === 0n,
    isExternallyManaged: row.isExternallyManaged,
    channel: row.channel,
  };
}

function plannedOf({ state, planned, dueAt }: PlanRow): AccountPlan["planned"] {
  const at = dueAt.toISOString();
  if (state === "paused") return { kind: "return", at };
  // Safe: only the rules' codec writes the column.
  const plan = planned as { kind: "pause" | "switch" | "switching" } | null;
  return plan && { kind: plan.kind, at };
}

export function cardOf(details: PaymentDetails | null): CardView | null {
  if (!details || details.deletedAt !== null) return null;
  const { id, brand, lastFour, expiryMonth, expiryYear } = details;
  return { id: Number(id), brand, lastFour, expiryMonth, expiryYear };
}

function grossOf(
  { priceMinor, currency, isTaxIncluded, taxCountry, timeZone }: PlanRow,
  now: Date,
) {
  const rate = vatRateAt(taxCountry, dayOf(zonedParts(now, timeZone)));
  const terms = { basisPoints: rate?.basisPoints ?? 0, isIncluded: isTaxIncluded };
  return taxLine(money(priceMinor, currency), terms).gross;
}
