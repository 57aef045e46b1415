import type { Asked, ChargeStatus, PaymentGateway } from "../payment-gateway";
import { findBooking, readBookings } from "./bookings";
import { bookPool } from "./books";
import { answerChallenge } from "./challenges";
import { acknowledgeNotice, merchantsWithNotices, nextNoticeAt, readNotices } from "./chargebacks";
import { findCharge } from "./charge-rows";
import { forgetCards } from "./forget-cards";
import { captureHold, releaseHold } from "./holds";
import { outcomeOf } from "./outcomes";
import { refund, refundStatus } from "./refunds";
import { sandboxScripts } from "./scripts";
import { holdPayment, takePayment } from "./take-payment";

/**
 * The gateway of a sandbox: cards that exist in `server/domain/test-cards.ts` alone, and books of
 * its own. It moves no money, and otherwise behaves as a real one on its better and worse days.
 */
export const sandboxPayments = (): PaymentGateway => ({
  name: "sandbox",
  capabilities: { canVerify: true, canRefundInPart: true, mostAtOnce: 256 },
  charge: takePayment,
  verify: takePayment,
  authorise: holdPayment,
  capture: captureHold,
  status,
  async cancel(asked) {
    const charge = await findCharge(bookPool(), asked);
    if (charge?.challenge) await answerChallenge(charge.challenge.id, "cancelled");
    if (charge?.kind === "hold") await releaseHold(asked);
    return status(asked);
  },
  refund,
  refundStatus,
  forget: forgetCards,
  books: {
    bookings: readBookings,
    booking: findBooking,
    merchantsWithNotices,
    nextNoticeAt,
    notices: readNotices,
    acknowledge: acknowledgeNotice,
  },
  scripts: sandboxScripts,
});

async function status(asked: Asked): Promise<ChargeStatus> {
  const row = await findCharge(bookPool(), asked);
  return row ? outcomeOf(row) : { state: "unknown" };
}
