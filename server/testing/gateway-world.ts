import { newId } from "@/server/db/new-id";
import { nextNumbers } from "@/server/db/next-number";
import { prisma } from "@/server/db/prisma";
import { money, type Money } from "@/server/domain/money";
import type {
  Asked,
  ChargeRequest,
  GatewayMethod,
} from "@/server/gateways/payments/payment-gateway";
import { bookPool } from "@/server/gateways/payments/sandbox/books";
import { createCardToken } from "@/server/gateways/payments/sandbox/card-tokens";
import type { CardOutcome } from "@/server/gateways/payments/sandbox/decide";
import { sandboxPayments } from "@/server/gateways/payments/sandbox/sandbox-payments";
import { sandboxScripts } from "@/server/gateways/payments/sandbox/scripts";
import type { AfterScript, ScriptEntry, ScriptSubject } from "@/server/domain/payment-script";

/** A token as the browser gets it for a test card: good for one payment. */
export const newCardToken = (outcome: CardOutcome = "succeeds", publisherId?: bigint) =>
  createCardToken(publisherId ?? null, {
    brand: "mastercard",
    lastFour: "1111",
    expiryMonth: 3,
    expiryYear: 2030,
    holderName: "Robin Rivers",
    outcome,
  });

/** A line of a script: what is answered, or that and more where the ask is for something else. */
type Line = ScriptEntry["outcome"] | (Partial<ScriptEntry> & Pick<ScriptEntry, "outcome">);

/**
 * Tells the sandbox gateway what to answer, one line for each ask: a word for each payment or hold,
 * more where a capture or a refund is meant, or a bank takes the money back.
 */
export const setScript = (
  publisherId: bigint,
  subject: ScriptSubject,
  lines: readonly Line[],
  afterwards: AfterScript = "own-outcome",
): Promise<void> =>
  sandboxScripts.set(publisherId, subject, { entries: lines.map(toEntry), afterwards });

const toEntry = (line: Line): ScriptEntry => ({
  operation: "payment",
  chargebackAfterDays: null,
  ...(typeof line === "string" ? { outcome: line } : line),
});

/** A merchant of the sandbox gateway, of its own for one test. */
export async function newMerchant() {
  const gateway = sandboxPayments();
  const [publisherId] = await nextNumbers(prisma(), ["publisher"]);
  const price = money(799, "EUR");

  const request = (method: GatewayMethod, changes: Partial<ChargeRequest> = {}): ChargeRequest => ({
    publisherId,
    idempotencyKey: newId(),
    amount: price,
    method,
    merchantName: "Lighthouse TV",
    reference: "123456789",
    description: "Sport Pass, monthly",
    customerReference: null,
    at: new Date("2026-11-22T12:00:00Z"),
    returnUrl: "/c/session",
    ...changes,
  });

  /** A charge of a new card, paid by somebody who is there. */
  const withCard = async (outcome?: CardOutcome, changes?: Partial<ChargeRequest>) =>
    request({ kind: "token", token: await newCardToken(outcome) }, changes);

  return {
    gateway,
    publisherId,
    price,
    request,
    withCard,
    /** Sells something, and answers what is charged and by which saved method. */
    async sell(amount: Money = price) {
      const answer = await gateway.charge(await withCard("succeeds", { amount }));
      if (answer.state !== "captured") throw new Error(`the sale was ${answer.state}`);
      return answer;
    },
    /** What the gateway's books say of one key. */
    booked: async ({ publisherId, idempotencyKey }: Asked) => {
      const { rows } = await bookPool().query<{ state: string; timesAsked: number }>(
        `SELECT state, "timesAsked" FROM sandbox_gateway.charge
          WHERE "publisherId" = $1 AND "idempotencyKey" = $2`,
        [publisherId, idempotencyKey],
      );
      return rows;
    },
  };
}
