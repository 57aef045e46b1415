import type { ServiceContext, TransactionContext } from "@/server/context";
import { decide, type Command } from "@/server/domain/billing/subscription-state";
import { DomainError } from "@/server/domain/errors";
import type { Money } from "@/server/domain/money";
import { switchesOf } from "@/server/services/subscriptions/change-command";
import {
  lookAtSubscription,
  type Looked,
} from "@/server/services/subscriptions/look-at-subscription";
import { planTitles } from "@/server/services/subscriptions/plan-titles";
import { upcomingOf, type UpcomingView } from "@/server/services/subscriptions/upcoming-of";

/** What a customer can do with a subscription now, by the rules that would do it. */
export type PlanActions = {
  stop: boolean;
  resume: boolean;
  /** The longest break, in cycles; 0 where there can be none now. */
  pauseCycles: number;
  endPause: boolean;
  /** Whether there are plans to look at. */
  change: boolean;
  undoSwitch: boolean;
  updatePayment: boolean;
  retry: boolean;
};

/** A change of plan that waits for the end of the period. */
export type PendingSwitch = { title: string; price: Money };

const nothing: PlanActions = {
  stop: false,
  resume: false,
  pauseCycles: 0,
  endPause: false,
  change: false,
  undoSwitch: false,
  updatePayment: false,
  retry: false,
};

/** With what has been decided and is still to come. */
export async function planActions(
  tx: TransactionContext,
  subscriptionId: number,
): Promise<{ actions: PlanActions; pendingSwitch: PendingSwitch | null }> {
  const looked = await ifOpen(() => lookAtSubscription(tx, subscriptionId));
  if (!looked) return { actions: nothing, pendingSwitch: null };
  const { facts } = looked;
  const { available, unavailable } = await switchesOf(tx, looked);
  const can = (command: Command) => accepts(tx, looked, command);
  const isRunning = facts.state.kind === "active" && !facts.isExternallyManaged;
  return {
    actions: {
      stop: can({ kind: "stop", reason: null }),
      resume: can({ kind: "resume" }),
      pauseCycles: can({ kind: "pause", cycles: 1 }) ? (facts.terms.maxPauseCycles ?? 0) : 0,
      endPause: can({ kind: "end-pause" }),
      change: isRunning && available.length + unavailable.length > 0,
      undoSwitch: can({ kind: "cancel-switch" }),
      updatePayment: can({ kind: "change-method", method: { id: "0", expiry: null } }),
      retry: can({ kind: "retry" }),
    },
    pendingSwitch: await pendingSwitchOf(tx, looked),
  };
}

/** @returns `null` where it ends, or is out of billing, so that nothing is to come */
export const planUpcoming = (
  ctx: ServiceContext,
  subscriptionId: number,
): Promise<UpcomingView | null> => ifOpen(() => upcomingOf(ctx, { subscriptionId }));

/** What is out of billing can be looked at, and nothing of it can be changed. */
async function ifOpen<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError && error.kind === "conflict") return null;
    throw error;
  }
}

const accepts = ({ clock }: TransactionContext, { facts, rules }: Looked, command: Command) =>
  decide(facts, rules, command, clock.now()).isAccepted;

async function pendingSwitchOf(
  tx: TransactionContext,
  { facts: { state } }: Looked,
): Promise<PendingSwitch | null> {
  if (state.kind !== "active" || state.planned?.kind !== "switch") return null;
  const { offerId, price } = state.planned.request.target;
  return { title: (await planTitles(tx, [offerId]))[offerId] ?? offerId, price };
}
