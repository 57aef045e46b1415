import type { TransactionContext } from "@/server/context";
import type { Transaction } from "@/server/db/generated/client";
import { conflict } from "@/server/domain/errors";
import type { AccessAfterRefund } from "@/server/domain/billing/given-back";
import type { SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import type { Money } from "@/server/domain/money";
import { refusalText } from "@/server/services/billing/refusals";
import { isSenseless } from "@/server/services/billing/senseless";
import { previewCommand } from "@/server/services/billing/tell-subscription";
import { givenBackOf } from "./apply-to-subscription";

/**
 * What a refund would leave of access; `until` is `null` where nothing of it changes: because the
 * subscription goes on, or because its row makes no sense and somebody has to look at it.
 */
export type AccessAfter = {
  kind: "goes-on" | "parked" | "ends" | "ended-before";
  until: Date | null;
};

/** What is wished for access, and for the renewals after it. */
type AccessWish = { access: AccessAfterRefund; stopsRenewal: boolean };

/**
 * What would become of the access that a sale paid for. Writes nothing.
 *
 * @returns `null` for a sale without a subscription
 * @throws conflict  what the subscription's rules say to the wish, such as `subscription.after-the-end`
 */
export async function accessAfterRefund(
  tx: TransactionContext,
  sale: Pick<Transaction, "subscriptionId" | "paymentId">,
  amount: Money,
  { access, stopsRenewal }: AccessWish,
): Promise<AccessAfter | null> {
  if (sale.subscriptionId === null) return null;
  const refund = await givenBackOf(tx, sale, amount);
  const command = { kind: "refund", refund, access } as const;
  const decision = await previewCommand(tx, sale.subscriptionId, command).catch(nothingSensible);
  if (!decision) return { kind: "parked", until: null };
  if (!decision.isAccepted) {
    throw conflict(`subscription.${decision.reason}`, refusalText(decision.reason));
  }
  return accessOf(decision.facts, tx.clock.now(), stopsRenewal);
}

function nothingSensible(error: unknown): null {
  if (isSenseless(error)) return null;
  throw error;
}

function accessOf(
  { state, period }: SubscriptionFacts,
  now: Date,
  stopsRenewal: boolean,
): AccessAfter {
  switch (state.kind) {
    case "ended":
      return state.endedAt < now
        ? { kind: "ended-before", until: state.endedAt }
        : { kind: "ends", until: now };
    case "stopped":
      return { kind: "ends", until: period.endsAt };
    case "active":
    case "paused":
      if (!stopsRenewal) return { kind: "goes-on", until: null };
      // On a break nothing is paid for: there it ends at once.
      return { kind: "ends", until: state.kind === "paused" ? now : period.endsAt };
  }
}
