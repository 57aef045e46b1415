import { createHash } from "node:crypto";
import type { ChargeRequest, PaymentGateway } from "@/server/gateways/payments/payment-gateway";
import { changeOutcome } from "@/server/gateways/payments/sandbox/card-tokens";
import { sandboxPayments } from "@/server/gateways/payments/sandbox/sandbox-payments";

/** Always the same number from 0 to 1 for the same text. */
export const chance = (text: string): number =>
  createHash("sha1").update(text).digest().readUInt32BE(0) / 2 ** 32;

/** The sandbox gateway, whose cards refuse some share of what they are asked for. */
export function decliningGateway(share: number): PaymentGateway {
  const sandbox = sandboxPayments();
  const asked =
    <Answer>(ask: (request: ChargeRequest) => Promise<Answer>) =>
    async (request: ChargeRequest): Promise<Answer> => {
      if (chance(request.idempotencyKey) >= share) return ask(request);
      const { token } = request.method;
      await changeOutcome(token, "insufficient-funds");
      const answer = await ask(request);
      await changeOutcome(token, "succeeds");
      return answer;
    };
  return { ...sandbox, authorise: asked(sandbox.authorise), charge: asked(sandbox.charge) };
}
