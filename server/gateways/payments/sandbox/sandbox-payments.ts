import type { Asked, ChargeStatus, PaymentGateway } from "../payment-gateway";
import { bookPool } from "./books";
import { answerChallenge } from "./challenges";
import { findCharge, outcomeOf } from "./charge-rows";
import { refund } from "./refunds";
import { takePayment } from "./take-payment";

/**
 * The gateway of a sandbox: cards that exist in `server/domain/test-cards.ts` alone, and books of
 * its own. It moves no money, and otherwise behaves as a real one on its better and worse days.
 */
export const sandboxPayments = (): PaymentGateway => ({
  name: "sandbox",
  capabilities: { canVerify: true, canRefundInPart: true },
  charge: takePayment,
  verify: takePayment,
  status,
  async cancel(asked) {
    const charge = await findCharge(bookPool(), asked);
    if (charge?.challenge) await answerChallenge(charge.challenge.id, "cancelled");
    return status(asked);
  },
  refund,
});

async function status(asked: Asked): Promise<ChargeStatus> {
  const row = await findCharge(bookPool(), asked);
  return row ? outcomeOf(row) : { state: "unknown" };
}
