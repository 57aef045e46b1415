import { isDeclineCode, isHardDecline } from "@/server/domain/decline-codes";
import type { CaptureOutcome, ChargeOutcome, HoldOutcome } from "../payment-gateway";
import type { ChargeRow } from "./charge-rows";

/** What a merchant is told of a charge, a hold or a capture as it is booked. */
export function outcomeOf(row: ChargeRow): ChargeOutcome | HoldOutcome {
  const { state, gatewayReference, saved, declineCode, challenge } = row;
  if (state === "captured" && saved) return { state, gatewayReference, method: saved };
  if (state === "held" && saved) return { state, gatewayReference, method: saved };
  if (state === "refused" && declineCode && isDeclineCode(declineCode)) {
    return { state, gatewayReference, code: declineCode, isHard: isHardDecline(declineCode) };
  }
  if (state === "action-required" && challenge) {
    return { state, gatewayReference, url: `/sandbox-bank/${challenge.id}` };
  }
  if (state === "cancelled") return { state, gatewayReference };
  throw new Error(`the charge ${gatewayReference} is booked as no charge can be`);
}

/** The same of a charge or a verification, which hold nothing. */
export function chargeOutcomeOf(row: ChargeRow): ChargeOutcome {
  const outcome = outcomeOf(row);
  if (outcome.state === "held") throw otherThanBooked(row);
  return outcome;
}

/** The same of a hold. */
export function holdOutcomeOf(row: ChargeRow): HoldOutcome {
  const outcome = outcomeOf(row);
  if (outcome.state === "captured") throw otherThanBooked(row);
  return outcome;
}

/** The same of a capture. */
export function captureOutcomeOf(row: ChargeRow): CaptureOutcome {
  const outcome = outcomeOf(row);
  if (outcome.state === "captured" || outcome.state === "refused") return outcome;
  throw otherThanBooked(row);
}

const otherThanBooked = ({ kind, gatewayReference }: ChargeRow) =>
  new Error(`${gatewayReference} is booked as no ${kind} can be`);
