import type { Actor } from "@/server/auth/actor";
import { personalFields } from "@/server/auth/personal-data";
import type { Subscription } from "@/server/db/generated/client";
import type { EndReason } from "@/server/domain/events";
import { formatOfferId } from "@/server/domain/ids";
import { money } from "@/server/domain/money";
import { cycleOfRow } from "@/server/domain/offer-terms";
import { attentionOf, standingOf } from "@/server/domain/subscription-list";

export type SubscriptionRow = Pick<
  Subscription,
  | "id"
  | "customerId"
  | "offerNumber"
  | "offerCountry"
  | "offerTitle"
  | "state"
  | "isInTrial"
  | "trialEndsAt"
  | "startedAt"
  | "cycleUnit"
  | "cycleAmount"
  | "priceMinor"
  | "currency"
  | "isTaxIncluded"
  | "currentPeriodEndsAt"
  | "nextPaymentAt"
  | "nextPaymentMinor"
  | "mrrMinor"
  | "paymentMethod"
  | "channel"
  | "endedAt"
  | "endReason"
  | "parkedAt"
  | "graceEndsAt"
  | "failedAttempts"
  | "planned"
  | "dueAt"
> & { email: string; brand: string | null; lastFour: string | null };

/** A subscription as a line of the list. */
export function toSubscriptionLine(actor: Actor, row: SubscriptionRow) {
  const { currency } = row;
  const { email } = personalFields(actor, row, { email: "email" });
  const cycle = cycleOfRow(row);
  if (!cycle) throw new Error(`subscription ${row.id} is paid for no period`);
  return {
    id: Number(row.id),
    customer: { id: Number(row.customerId), email },
    offer: {
      id: formatOfferId({
        letter: "S",
        number: Number(row.offerNumber),
        country: row.offerCountry,
      }),
      title: row.offerTitle,
    },
    standing: standingOf(row),
    attention: attentionOf(row),
    graceEndsAt: row.graceEndsAt,
    failedAttempts: row.failedAttempts,
    planned: plannedOf(row),
    isInTrial: row.isInTrial,
    trialEndsAt: row.trialEndsAt,
    price: money(row.priceMinor, currency),
    isTaxIncluded: row.isTaxIncluded,
    cycle,
    startedAt: row.startedAt,
    periodEndsAt: row.currentPeriodEndsAt,
    nextPayment:
      row.nextPaymentAt && row.nextPaymentMinor !== null
        ? { at: row.nextPaymentAt, amount: money(row.nextPaymentMinor, currency) }
        : null,
    mrr: money(row.mrrMinor, currency),
    method: { name: row.paymentMethod, brand: row.brand, lastFour: row.lastFour },
    channel: row.channel,
    endedAt: row.endedAt,
    // Safe: a check constraint allows these reasons alone.
    endReason: row.endReason as EndReason | null,
  };
}

/** What is to come of a decision that was made: when it comes, and when a break is over again. */
function plannedOf({ state, planned, dueAt }: SubscriptionRow) {
  if (state === "paused") return { kind: "return" as const, at: dueAt };
  // Safe: only the rules' codec writes the column.
  const plan = planned as { kind: "pause" | "switch" | "switching" } | null;
  return plan && { kind: plan.kind, at: dueAt };
}

export type SubscriptionLine = ReturnType<typeof toSubscriptionLine>;
