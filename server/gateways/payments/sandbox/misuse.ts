import {
  GatewayMisuse,
  type CaptureRequest,
  type ChargeRequest,
  type RefundRequest,
  type VerifyRequest,
} from "../payment-gateway";
import type { ChargeKind, ChargeRow } from "./charge-rows";

type Request = ChargeRequest | VerifyRequest | CaptureRequest;

/** @throws GatewayMisuse for what no correct merchant asks */
export function refuseNonsense(request: Request | RefundRequest): void {
  if (request.idempotencyKey === "") throw new GatewayMisuse("The idempotency key is empty.");
  if ("amount" in request && request.amount.minor <= 0) {
    throw new GatewayMisuse("The amount to move is not more than zero.");
  }
  if ("returnUrl" in request && request.returnUrl !== null && !isAddress(request.returnUrl)) {
    throw new GatewayMisuse("The address to return to is neither a path nor an http address.");
  }
}

/** What is wrong where a key comes again and means something else; `null` when nothing is. */
export function misuseOf(
  booked: ChargeRow,
  request: Request,
  kind: ChargeKind,
): GatewayMisuse | null {
  const amount = "amount" in request ? request.amount : null;
  const isSame =
    BigInt(booked.amountMinor) === BigInt(amount?.minor ?? 0) &&
    booked.currency === (amount?.currency ?? null);
  if (!isSame) return new GatewayMisuse("This idempotency key was used for another amount.");
  if (booked.kind === kind) return null;
  return new GatewayMisuse(`This idempotency key was used for a ${booked.kind}.`);
}

const isAddress = (text: string): boolean =>
  /^\/(?![/\\])/.test(text) || (/^https?:\/\//.test(text) && URL.canParse(text));
