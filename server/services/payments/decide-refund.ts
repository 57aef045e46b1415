import type { TransactionContext } from "@/server/context";
import { decideRefund, type RefundRequest } from "@/server/domain/billing/refunds";
import { conflict, invalid } from "@/server/domain/errors";
import { money } from "@/server/domain/money";
import type { Refundable } from "./refundable";
import type { PreviewRefundInput } from "./schemas";

const refusals = {
  "nothing-left": "Nothing is left to give back: it was free, or has gone back already.",
  "more-than-left": "That is more than is left of this payment.",
  "not-an-amount": "Enter an amount of more than nothing.",
  "other-currency": "That is another currency than was paid in.",
  "no-such-line": "This sale has no such line.",
} as const;

/**
 * What of a sale goes back, and through whom.
 *
 * @throws invalid   `refund.more-than-left` and the like
 * @throws conflict  `refund.nothing-left`, `refund.elsewhere`: its gateway is not the one connected
 */
export function decidedRefund(
  { gateways }: Pick<TransactionContext, "gateways">,
  { sale, lines }: Refundable,
  amount: PreviewRefundInput["amount"],
) {
  const decision = decideRefund(lines, requestOf(amount, sale.currency));
  if (!decision.isAccepted) {
    const { reason } = decision;
    if (reason === "nothing-left") throw conflict("refund.nothing-left", refusals[reason]);
    throw invalid(`refund.${reason}`, refusals[reason], { amount: refusals[reason] });
  }
  const gateway = gateways.payments;
  if (!gateway || gateway.name !== sale.paymentGateway || sale.gatewayReference === null) {
    throw conflict(
      "refund.elsewhere",
      "This payment was not made through the payment gateway that is connected: give it back there.",
    );
  }
  const { total, left } = decision;
  return { total, left, gateway: gateway.name, chargeReference: sale.gatewayReference };
}

function requestOf(amount: PreviewRefundInput["amount"], currency: string): RefundRequest {
  if (amount.kind !== "amount") return amount;
  return { kind: "amount", gross: money(amount.grossMinor, currency) };
}
