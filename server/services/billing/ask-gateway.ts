import pLimit from "p-limit";
import type { ServiceContext } from "@/server/context";
import type { Outcome } from "@/server/domain/billing/answered";
import { isGatewayTimeout } from "@/server/domain/gateway-timeout";
import { endBy } from "@/server/end-by";
import type { ChargeStatus, PaymentGateway } from "@/server/gateways/payments/payment-gateway";
import type { Ask, Heard } from "./charges";

/** What the gateway said, charge by charge. */
export type Answers = {
  heard: Map<bigint, Heard>;
  /** What went wrong on our side while asking; whatever it was, the others' answers are there. */
  fault: unknown;
};

/** Some charges could not be asked for, through no fault of the gateway's; they are asked about later. */
export class AskingFailed extends Error {
  override readonly name = "AskingFailed";

  constructor(cause: unknown) {
    super("The gateway could not be asked.", { cause });
  }
}

/**
 * Asks the gateway for charges that are written down, and after those that somebody may have asked
 * for before. Outside any transaction: what it does cannot be rolled back.
 */
export async function askGateway(ctx: ServiceContext, asks: readonly Ask[]): Promise<Answers> {
  const gateway = ctx.gateways.payments;
  const heard = new Map<bigint, Heard>();
  if (!gateway) return { heard, fault: null };
  const limit = pLimit(gateway.capabilities.mostAtOnce);
  let fault: unknown = null;
  const asking = asks.map((ask) =>
    limit(async () => {
      try {
        const answer = await askOne(ctx, gateway, ask);
        heard.set(ask.subscriptionId, { ask, answer, outcome: outcomeOf(answer) });
      } catch (error) {
        fault ??= error;
      }
    }),
  );
  await Promise.all(asking);
  return { heard, fault };
}

/** @returns `null` where nobody knows what became of it */
async function askOne(
  ctx: ServiceContext,
  gateway: PaymentGateway,
  ask: Ask,
): Promise<ChargeStatus | null> {
  const { publisherId } = ctx;
  const { idempotencyKey, askUntil } = ask;
  try {
    if (!ask.isNew) {
      const status = await gateway.status({ publisherId, idempotencyKey });
      // Somebody else may be asking still: that the gateway has not heard of it says nothing.
      if (status.state !== "unknown" || !askUntil) return status;
    }
    return askUntil && (await endBy(ctx.wall, askUntil, (end) => make(ctx, gateway, ask, end)));
  } catch (error) {
    if (isGatewayTimeout(error)) return null;
    throw error;
  }
}

function make(
  ctx: ServiceContext,
  gateway: PaymentGateway,
  ask: Ask,
  end: AbortSignal,
): Promise<ChargeStatus> {
  const { publisherId } = ctx;
  const { idempotencyKey, charge, holdReference, askedAt: at } = ask;
  const asked = { publisherId, idempotencyKey, at, reference: String(ask.paymentId), end };
  const amount = charge.line.gross;
  if (holdReference !== null) {
    return gateway.capture({ ...asked, gatewayReference: holdReference, amount });
  }
  const request = {
    ...asked,
    amount,
    // A method that is gone is refused by the gateway, as an unknown one.
    method: { kind: "saved" as const, token: ask.methodToken ?? "" },
    customerReference: String(ask.customerId),
    merchantName: ask.merchantName,
    description: ask.description,
    returnUrl: null,
  };
  return charge.operation === "authorise" ? gateway.authorise(request) : gateway.charge(request);
}

/** What an answer means to the rules. */
function outcomeOf(answer: ChargeStatus | null): Outcome {
  switch (answer?.state) {
    case "captured":
    case "held":
      return { kind: "approved" };
    case "refused":
      return { kind: "declined", code: answer.code };
    case "action-required": // and nobody is there to answer a bank's question
      return { kind: "declined", code: "authentication-required" };
    case "cancelled":
      return { kind: "declined", code: "processing-error" };
    case "pending":
    case "unknown":
    case undefined:
      return { kind: "unknown" };
  }
}
