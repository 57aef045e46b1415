import type { ChargeRequest, PaymentGateway } from "@/server/gateways/payments/payment-gateway";
import { bookPool, newReference } from "@/server/gateways/payments/sandbox/books";
import { sandboxPayments } from "@/server/gateways/payments/sandbox/sandbox-payments";

/** Always the same number from 0 to 1 for the same text: FNV-1a, and then well mixed. */
export function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

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
