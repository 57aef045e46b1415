import { createHash } from "node:crypto";
import type { ChargeRequest, PaymentGateway } from "@/server/gateways/payments/payment-gateway";
import { bookPool, newReference } from "@/server/gateways/payments/sandbox/books";
import { sandboxPayments } from "@/server/gateways/payments/sandbox/sandbox-payments";

/** Always the same number from 0 to 1 for the same text. */
export const chance = (text: string): number =>
  createHash("sha1").update(text).digest().readUInt32BE(0) / 2 ** 32;

/** The sandbox gateway, whose cards refuse some share of what they are asked for. */
export async function decliningGateway(
  publisherId: bigint,
  share: number,
): Promise<PaymentGateway> {
  const sandbox = sandboxPayments();
  const token = newReference("pm");
  await bookPool().query(
    `INSERT INTO sandbox_gateway.card_token
       (token, kind, "publisherId", brand, "lastFour", "expiryMonth", "expiryYear", outcome)
     VALUES ($1, 'saved', $2, 'visa', '0002', 12, 2099, 'insufficient-funds')`,
    [token, publisherId],
  );
  /** What is to be refused is asked of a card that has nothing, whosever it is. */
  const meant = (request: ChargeRequest): ChargeRequest =>
    chance(request.idempotencyKey) < share
      ? { ...request, method: { kind: "saved", token } }
      : request;
  return {
    ...sandbox,
    authorise: (request) => sandbox.authorise(meant(request)),
    charge: (request) => sandbox.charge(meant(request)),
  };
}
