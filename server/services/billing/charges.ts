import type { TransactionContext } from "@/server/context";
import { updateRows } from "@/server/db/bulk-rows";
import type { Outcome } from "@/server/domain/billing/answered";
import type { Charge } from "@/server/domain/billing/subscription-facts";
import type { ChargeStatus } from "@/server/gateways/payments/payment-gateway";

/** A charge that is written down, and all that the gateway needs for it. */
export type Ask = {
  subscriptionId: bigint;
  customerId: bigint;
  charge: Charge;
  paymentId: bigint;
  paymentMethodId: bigint;
  /** Names it to the gateway, for ever. */
  idempotencyKey: string;
  /** Of the method that is charged; `null` where the customer has taken it away. */
  methodToken: string | null;
  /** The hold that is captured; `null` for what was not held before. */
  holdReference: string | null;
  description: string;
  merchantName: string;
  /** Whether it was written down just now, so that nobody can have asked before. */
  isNew: boolean;
  /**
   * Wall time by which asking for it is over, answered or not; `null` where somebody else may still
   * be asking, so that it may only be asked about.
   */
  askUntil: Date | null;
  /** Business time. */
  askedAt: Date;
};

/** What the gateway said to an ask; `answer` is `null` when it said nothing. */
export type Heard = { ask: Ask; outcome: Outcome; answer: ChargeStatus | null };

/** The key by which a subscription's charge goes to the gateway. */
export const gatewayKey = (subscriptionId: bigint, chargeKey: string): string =>
  `subscription:${subscriptionId}:${chargeKey}`;

/** Writes down what became of tries. Those whose money goes straight back were in vain. */
export function settleAnswers(
  tx: TransactionContext,
  heard: readonly Heard[],
  returned: ReadonlySet<bigint>,
): Promise<void> {
  const settledAt = tx.wall.now();
  const rows = heard.map(({ ask, answer }) => {
    const settled = answeredColumns(answer, settledAt);
    const isReturned = returned.has(ask.paymentId);
    return { id: ask.paymentId, ...settled, ...(isReturned && { state: "cancelled" }) };
  });
  return updateRows(tx, "payment", ["id"], rows);
}

/** What the row of a try says of its answer. */
export function answeredColumns(answer: ChargeStatus | null, settledAt: Date) {
  const isKnown = answer !== null && answer.state !== "pending" && answer.state !== "unknown";
  return {
    state: stateOf(answer),
    settledAt: isKnown && answer.state !== "action-required" ? settledAt : null,
    gatewayReference: isKnown ? answer.gatewayReference : null,
    declineCode: answer?.state === "refused" ? answer.code : null,
    isHardDecline: answer?.state === "refused" ? answer.isHard : null,
    brand: answer && "method" in answer ? answer.method.brand : null,
    lastFour: answer && "method" in answer ? answer.method.lastFour : null,
  };
}

function stateOf(answer: ChargeStatus | null): string {
  if (answer?.state === "held") return "authorised";
  return answer === null || answer.state === "pending" ? "unknown" : answer.state;
}
