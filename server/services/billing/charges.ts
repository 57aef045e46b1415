import type { TransactionContext } from "@/server/context";
import { insertRows, updateRows } from "@/server/db/bulk-rows";
import type { Payment } from "@/server/db/generated/client";
import { drawNumbers } from "@/server/db/next-number";
import type { Outcome } from "@/server/domain/billing/answered";
import type { Charge, ChargeOperation } from "@/server/domain/billing/subscription-facts";
import type { ChargeStatus } from "@/server/gateways/payments/payment-gateway";
import type { Held } from "./hold-subscriptions";

/** A charge that is written down, and all that the gateway needs for it. */
export type Ask = {
  subscriptionId: bigint;
  customerId: bigint;
  charge: Charge;
  paymentId: bigint;
  paymentMethodId: bigint;
  /** Names it to the gateway, for ever. */
  idempotencyKey: string;
  /** Of the method that is charged; `null` where the customer has taken it away. */
  methodToken: string | null;
  /** The hold that is captured; `null` for what was not held before. */
  holdReference: string | null;
  description: string;
  merchantName: string;
  /** Whether it was written down just now, so that nobody can have asked before. */
  isNew: boolean;
  /** Wall time. */
  createdAt: Date;
  /** Business time. */
  askedAt: Date;
};

/** What the gateway said to an ask; `answer` is `null` when it said nothing. */
export type Heard = { ask: Ask; outcome: Outcome; answer: ChargeStatus | null };

const operations = {
  authorise: "authorisation",
  capture: "recurring-payment",
  "charge-switch": "offer-switch",
} as const satisfies Record<ChargeOperation, string>;

/** The key by which a subscription's charge goes to the gateway. */
export const gatewayKey = (subscriptionId: bigint, chargeKey: string): string =>
  `subscription:${subscriptionId}:${chargeKey}`;

/** Writes charges down before the gateway hears of them, those that are not written down yet. */
export async function prepareAsks(
  tx: TransactionContext,
  asked: ReadonlyMap<Held, Charge>,
): Promise<Ask[]> {
  if (asked.size === 0) return [];
  const { gateways, wall } = tx;
  const gateway = gateways.payments?.name ?? "";
  const known = await readPayments(tx, asked);
  const fresh = [...asked].filter(([held, { key }]) => !known.has(gatewayKey(held.row.id, key)));
  const numbers = await drawNumbers(tx.db, "payment", fresh.length);
  const rows = fresh.map(([{ row }, { key, operation, attempt, line }], place) => ({
    id: numbers[place] ?? 0n,
    subscriptionId: row.id,
    idempotencyKey: gatewayKey(row.id, key),
    chargeKey: key,
    attempt,
    operation: operations[operation],
    state: "initiated",
    amountMinor: line.gross.minor,
    currency: line.gross.currency,
    gateway,
    paymentMethodId: row.paymentMethodId,
    paymentDetailsId: row.paymentDetailsId,
    createdAt: wall.now(),
  }));
  await insertRows(tx, "payment", rows);
  const written = new Map(rows.map((row) => [row.idempotencyKey, row]));
  const { name: merchantName } = await tx.db.publisher.findUniqueOrThrow({
    where: { id: tx.publisherId },
    select: { name: true },
  });

  return [...asked].map(([{ row, customer, facts }, charge]) => {
    const { standing } = facts.renewal;

    const idempotencyKey = gatewayKey(row.id, charge.key);
    const payment = known.get(idempotencyKey) ?? written.get(idempotencyKey);
    if (!payment) throw new Error(`charge ${idempotencyKey} was not written down`);
    const holdKey = gatewayKey(row.id, charge.key.replace(/^capture:/, "authorise:"));
    const hold = charge.operation === "capture" ? known.get(holdKey) : undefined;
    return {
      subscriptionId: row.id,
      customerId: customer.id,
      charge,
      paymentId: payment.id,
      paymentMethodId: payment.paymentMethodId,
      idempotencyKey,
      methodToken: row.methodToken,
      holdReference: hold?.state === "authorised" ? hold.gatewayReference : null,
      description: row.offerTitle,
      merchantName,
      isNew: written.has(idempotencyKey),
      createdAt: payment.createdAt,
      askedAt: standing.kind === "unknown" ? standing.at : tx.clock.now(),
    };
  });
}

type Known = Pick<
  Payment,
  "id" | "idempotencyKey" | "state" | "gatewayReference" | "createdAt" | "paymentMethodId"
>;

/** The tries that are known of these charges, and the holds that captures may be of. */
async function readPayments(
  { db, publisherId }: TransactionContext,
  asked: ReadonlyMap<Held, Charge>,
) {
  const keys = [...asked].flatMap(([{ row }, { key }]) => [
    gatewayKey(row.id, key),
    gatewayKey(row.id, key.replace(/^capture:/, "authorise:")),
  ]);
  const rows = await db.$queryRaw<Known[]>`
    SELECT id, "idempotencyKey", state, "gatewayReference", "createdAt", "paymentMethodId"
      FROM payment WHERE "publisherId" = ${publisherId} AND "idempotencyKey" = ANY (${keys})`;
  return new Map(rows.map((row) => [row.idempotencyKey, row]));
}

/** Writes down what became of tries. Those whose money goes straight back were in vain. */
export function settleAnswers(
  tx: TransactionContext,
  heard: readonly Heard[],
  returned: ReadonlySet<bigint>,
): Promise<void> {
  const settledAt = tx.wall.now();
  const rows = heard.map(({ ask, answer }) => {
    const isKnown = answer !== null && answer.state !== "pending" && answer.state !== "unknown";
    return {
      id: ask.paymentId,
      state: returned.has(ask.paymentId) ? "cancelled" : stateOf(answer),
      settledAt: isKnown && answer.state !== "action-required" ? settledAt : null,
      gatewayReference: isKnown ? answer.gatewayReference : null,
      declineCode: answer?.state === "refused" ? answer.code : null,
      isHardDecline: answer?.state === "refused" ? answer.isHard : null,
      brand: answer && "method" in answer ? answer.method.brand : null,
      lastFour: answer && "method" in answer ? answer.method.lastFour : null,
    };
  });
  return updateRows(tx, "payment", ["id"], rows);
}

function stateOf(answer: ChargeStatus | null): string {
  if (answer?.state === "held") return "authorised";
  return answer === null || answer.state === "pending" ? "unknown" : answer.state;
}
