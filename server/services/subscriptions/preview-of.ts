import type { TransactionContext } from "@/server/context";
import { foretell, type Consequences } from "@/server/domain/billing/consequences";
import type { ForeseenCharge } from "@/server/domain/billing/foresee";
import type { SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import { quoteSwitch } from "@/server/domain/billing/switches";
import type { Command } from "@/server/domain/billing/subscription-state";
import { paidFor } from "@/server/domain/billing/switch-proration";
import { conflict } from "@/server/domain/errors";
import { add, money, subtract, type Money } from "@/server/domain/money";
import { factColumns } from "@/server/services/billing/facts/fact-columns";
import { refusalText } from "@/server/services/billing/refusals";
import { commandOf } from "./change-command";
import type { SubscriptionChange } from "./change/schemas";
import { lookAtSubscription } from "./look-at-subscription";

type Asked = { subscriptionId: number; change: SubscriptionChange };

/**
 * What a change would come to now: worked out by the rules that make it, so that it is what happens.
 * Nothing is written.
 *
 * @throws not-found, conflict  as the change itself
 */
export async function previewOf(tx: TransactionContext, { subscriptionId, change }: Asked) {
  const looked = await lookAtSubscription(tx, subscriptionId);
  const { facts, rules } = looked;
  const at = tx.clock.now();
  const command = await commandOf(tx, looked, change);
  const foretold = foretell(facts, rules, command, at);
  if (!foretold.isAccepted) {
    throw conflict(`subscription.${foretold.reason}`, refusalText(foretold.reason));
  }
  const { after, access, mrr, held } = foretold;
  const { currency } = facts.terms.price;
  const columns = factColumns(after, rules);
  return {
    at,
    state: after.state.kind,
    accessUntil: access && (access.graceEndsAt ?? access.endsAt),
    /** What was paid for, without the grace that a late payment has. */
    paidUntil: access?.endsAt ?? null,
    nextPayment:
      columns.nextPaymentAt === null || columns.nextPaymentMinor === null
        ? null
        : { at: columns.nextPaymentAt, amount: money(columns.nextPaymentMinor, currency) },
    charged: charged(foretold, currency),
    held,
    givenBack: givenBack(foretold, facts, { command, at, currency }),
    creditSeconds: creditOf(command, facts, at),
    mrr: { ...mrr, change: subtract(mrr.after, mrr.before) },
    pausedFrom: after.state.kind === "paused" || isPausePlanned(after) ? facts.dueAt : null,
    /** When the new plan begins, where that is not at once. */
    switchesAt:
      after.state.kind === "active" && after.state.planned?.kind === "switch" ? after.dueAt : null,
  };
}

export type ChangePreview = Awaited<ReturnType<typeof previewOf>>;

const isPausePlanned = ({ state }: SubscriptionFacts) =>
  state.kind === "active" && state.planned?.kind === "pause";

function charged({ charges }: Consequences, currency: string) {
  const lines = charges.map(chargeView);
  return {
    lines,
    total: sum(
      lines.map(({ line }) => line.gross),
      currency,
    ),
  };
}

const chargeView = ({ purpose, offerId, price, period }: ForeseenCharge) => ({
  purpose,
  offerId,
  ...price,
  period: period && { startsAt: period.startsAt, endsAt: period.endsAt },
});

type Told = { command: Command; at: Date; currency: string };

/** What goes back, and of what it is the unused part. */
function givenBack(
  { givenBack: portions }: Consequences,
  { period }: SubscriptionFacts,
  told: Told,
) {
  const { at, currency } = told;
  const total = sum(
    portions.map(({ amount }) => amount),
    currency,
  );
  const paid = paidFor(period);
  const isPart = paid !== null && total.minor > 0 && total.minor < paid.minor;
  const { startsAt, endsAt } = period;
  return {
    total,
    of: total.minor > 0 ? paid : null,
    unused: isPart ? { startsAt, at, endsAt } : null,
  };
}

/** Time on the new plan that unused time turns into. */
function creditOf(command: Command, facts: SubscriptionFacts, at: Date): number {
  if (command.kind !== "switch") return 0;
  const decision = quoteSwitch(facts, command.request, at);
  return decision.isAvailable ? decision.quote.creditSeconds : 0;
}

const sum = (amounts: readonly Money[], currency: string): Money =>
  amounts.reduce(add, money(0, currency));
