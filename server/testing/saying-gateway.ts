import type { ServiceContext } from "@/server/context";
import type { Outcome } from "@/server/domain/billing/answered";
import { GatewayTimeout } from "@/server/domain/gateway-timeout";
import { changeOutcome } from "@/server/gateways/payments/sandbox/card-tokens";
import type { CardOutcome } from "@/server/gateways/payments/sandbox/decide";
import type { PaymentGateway } from "@/server/gateways/payments/payment-gateway";
import { sandboxPayments } from "@/server/gateways/payments/sandbox/sandbox-payments";
import type { DeclineCode } from "@/server/domain/decline-codes";
import { newCardToken, setScript } from "./gateway-world";

/** A card that the gateway keeps for this publisher. */
export async function savedCard({ publisherId, clock }: ServiceContext) {
  const answer = await sandboxPayments().verify({
    publisherId,
    idempotencyKey: `saved ${crypto.randomUUID()}`,
    method: { kind: "token", token: await newCardToken() },
    merchantName: "Lighthouse TV",
    reference: "1",
    description: "A card to be charged later",
    customerReference: null,
    at: clock.now(),
    returnUrl: null,
  });
  if (answer.state !== "captured") throw new Error(`a test card was ${answer.state}`);
  return answer.method;
}

/** The sandbox gateway, with cards that say to each charge what they are told. */
export function sayingGateway(said: ReadonlyMap<string, Outcome>): PaymentGateway {
  const sandbox = sandboxPayments();
  const prepared = async (request: Parameters<PaymentGateway["charge"]>[0]) => {
    const outcome = said.get(request.idempotencyKey);
    await changeOutcome(request.method.token, cardOutcome(outcome));
    return outcome;
  };
  const heard = <T>(outcome: Outcome | undefined, answer: T): T => {
    if (outcome?.kind === "unknown") throw new GatewayTimeout("sandbox");
    return answer;
  };
  return {
    ...sandbox,
    authorise: async (request) => heard(await prepared(request), await sandbox.authorise(request)),
    charge: async (request) => heard(await prepared(request), await sandbox.charge(request)),
    capture: async (request) => {
      const outcome = said.get(request.idempotencyKey);
      if (outcome?.kind === "declined") await refuseCapture(request.publisherId, outcome.code);
      return heard(outcome, await sandbox.capture(request));
    },
  };
}

/** As `newCardToken` makes them. */
const everyCard = { kind: "card", brand: "mastercard", lastFour: "1111" } as const;

/** What is held is taken unless a script says otherwise: this one does, once. */
const refuseCapture = (publisherId: bigint, outcome: DeclineCode) =>
  setScript(publisherId, everyCard, [{ operation: "capture", outcome }]);

const cardOutcome = (outcome: Outcome | undefined): CardOutcome =>
  outcome?.kind === "declined" ? outcome.code : "succeeds";
