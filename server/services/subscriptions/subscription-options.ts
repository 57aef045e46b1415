import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { asksGateway } from "@/server/domain/billing/actions";
import { nextAction } from "@/server/domain/billing/next-action";
import { perform } from "@/server/domain/billing/perform";
import type { SwitchDirection } from "@/server/domain/billing/switch-algorithms";
import type { SwitchTarget } from "@/server/domain/billing/switches";
import { decide, type Command } from "@/server/domain/billing/subscription-state";
import type { Money } from "@/server/domain/money";
import type { Cycle } from "@/server/domain/period";
import { offerKey } from "@/server/services/billing/facts/offer-key";
import { refusalText } from "@/server/services/billing/refusals";
import { switchesOf } from "./change-command";
import type { ChangeKind } from "./change/schemas";
import { byClockOfSubscriber } from "./by-clock-of-subscriber";
import { lookAtSubscription, type Looked } from "./look-at-subscription";
import type { SubscriptionInput } from "./schemas";

/** A plan that the switch settings lead to. */
export type PlanOption = {
  offerId: string;
  title: string;
  direction: SwitchDirection;
  price: Money;
  cycle: Cycle | null;
  /** Why it cannot be had now; `null` where it can. */
  refusal: string | null;
};

const dayMs = 86_400_000;

/** More than lie between two tries of one payment. */
const mostSteps = 10;

/**
 * What can be done with a subscription now, and why the rest cannot: by the rules that would do it.
 *
 * @throws not-found  `subscription.not-found`
 * @throws conflict   `subscription.parked`
 */
export async function subscriptionOptions(
  ctx: ServiceContext,
  { subscriptionId }: SubscriptionInput,
) {
  authorize(ctx.actor, "overview:read");
  return inTransaction(ctx, async (opened) => {
    const tx = await byClockOfSubscriber(opened, BigInt(subscriptionId));
    const looked = await lookAtSubscription(tx, subscriptionId);
    const { facts } = looked;
    const plans = await plansOf(tx, looked);
    const methods = await methodsOf(tx, looked);
    const refusals = refusalsOf(tx, looked);
    return {
      refusals: {
        ...refusals,
        switch: plans.refusal,
        "change-method":
          refusals["change-method"] ??
          (methods.some(({ isCurrent }) => !isCurrent)
            ? null
            : "The customer has no other payment method. They can add one when they buy."),
      } satisfies Record<ChangeKind, string | null>,
      periodEndsAt: facts.period.endsAt,
      taxCountry: facts.taxCountry,
      cycle: facts.recurrence.kind === "cycle" ? facts.recurrence.cycle : null,
      maxPauseCycles: facts.terms.maxPauseCycles,
      plans: plans.options,
      methods,
      planned: await plannedSwitch(tx, looked),
      isBreakPlanned: facts.state.kind === "active" && facts.state.planned?.kind === "pause",
      nextTryAt: nextTryAt(looked),
      lastDecline: await lastDecline(tx, looked),
    };
  });
}

export type SubscriptionOptions = Awaited<ReturnType<typeof subscriptionOptions>>;

/** Each change in a form that is taken if any is. */
function refusalsOf({ clock }: TransactionContext, { facts, rules }: Looked) {
  const at = clock.now();
  const refusal = (command: Command): string | null => {
    const decision = decide(facts, rules, command, at);
    return decision.isAccepted ? null : refusalText(decision.reason);
  };
  const later = new Date(Math.max(facts.period.endsAt.getTime(), at.getTime()) + dayMs);
  const method = { id: "0", expiry: null };
  return {
    stop: refusal({ kind: "stop", reason: null }),
    resume: refusal({ kind: "resume" }),
    pause: refusal({ kind: "pause", cycles: 1 }),
    "end-pause": refusal({ kind: "end-pause" }),
    "cancel-switch": refusal({ kind: "cancel-switch" }),
    extend: refusal({ kind: "extend", until: later }),
    terminate: refusal({ kind: "terminate", reason: "publisher" }),
    "apply-discount": refusal({
      kind: "apply-discount",
      discount: { basisPoints: 1, periodsLeft: 1 },
    }),
    "change-method": refusal({ kind: "change-method", method }),
    retry: refusal({ kind: "retry" }),
  };
}

async function plansOf(tx: TransactionContext, looked: Looked) {
  const { available, unavailable, reason, titles } = await switchesOf(tx, looked);
  const option = (target: SwitchTarget, direction: SwitchDirection): PlanOption => ({
    offerId: target.offerId,
    title: titles.get(target.offerId) ?? target.offerId,
    direction,
    price: target.price,
    cycle: target.recurs.kind === "cycle" ? target.recurs.cycle : null,
    refusal: null,
  });
  const options = [
    ...available.map(({ request }) => option(request.target, request.direction)),
    ...unavailable.map((one) => ({
      ...option(one.target, one.direction),
      refusal: refusalText(one.reason),
    })),
  ];
  const none = "The switch settings lead from this plan to no other.";
  const first = options.find(({ refusal }) => refusal)?.refusal ?? none;
  return { options, refusal: available.length > 0 ? null : reason ? refusalText(reason) : first };
}

async function methodsOf({ db, publisherId }: TransactionContext, { row, facts }: Looked) {
  const rows = await db.paymentDetails.findMany({
    where: { publisherId, customerId: row.customerId, deletedAt: null },
    include: { method: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return rows.map((details) => ({
    id: Number(details.id),
    name: details.method.name,
    brand: details.brand,
    lastFour: details.lastFour,
    expiryMonth: details.expiryMonth,
    expiryYear: details.expiryYear,
    isCurrent: facts.method?.id === String(details.id),
  }));
}

/** The plan that it changes to when the period is over. */
async function plannedSwitch({ db, publisherId }: TransactionContext, { facts }: Looked) {
  const { state } = facts;
  if (state.kind !== "active" || state.planned?.kind !== "switch") return null;
  const { offerId, price } = state.planned.request.target;
  const { offerNumber, offerCountry: country } = offerKey(offerId);
  const localization = await db.offerLocalization.findFirst({
    where: { publisherId, offerNumber, country },
    select: { title: true },
  });
  return { title: localization?.title ?? offerId, price };
}

/** When billing asks for the outstanding payment again, if nobody does sooner. */
function nextTryAt({ facts, rules }: Looked): Date | null {
  if (facts.renewal.failures === 0) return null;
  let now = facts;
  for (let step = 0; step < mostSteps; step += 1) {
    const action = nextAction(now, rules);
    if (!action || action.kind === "expire") return null;
    if (asksGateway(action)) return action.dueAt;
    now = perform(now, rules, action, { at: action.dueAt, outcome: null }).facts;
  }
  return null;
}

async function lastDecline({ db, publisherId }: TransactionContext, { row, facts }: Looked) {
  if (facts.renewal.failures === 0) return null;
  const payment = await db.payment.findFirst({
    where: { publisherId, subscriptionId: row.id, state: "refused" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { declineCode: true },
  });
  return payment?.declineCode ?? null;
}
