import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import type { CardUpdate } from "@/server/db/generated/client";
import type { ChargeOutcome, SavedMethod } from "@/server/gateways/payments/payment-gateway";
import { paymentMethod } from "@/server/services/payments/payment-method";
import { saveMethod } from "@/server/services/payments/save-method";
import { changePaymentMethod } from "@/server/services/subscriptions/change-payment-method";

export type CardOutcome = ChargeOutcome | { state: "timeout" } | { state: "never-arrived" };

/**
 * Writes down what a bank said of a card, once. One that it takes is saved, and put in place; a
 * payment that was outstanding is asked for at once. A repeat goes on where the first one broke off.
 */
export async function settleCardUpdate(
  ctx: ServiceContext,
  id: string,
  outcome: CardOutcome | null,
): Promise<void> {
  const row = await inTransaction(ctx, async (tx) => {
    const held = await hold(tx, id);
    return outcome && held.settledAt === null && held.state !== "captured"
      ? note(tx, held, outcome)
      : held;
  });
  if (row.state === "captured" && row.settledAt === null) await putInPlace(ctx, row);
}

async function hold({ db, publisherId }: TransactionContext, id: string): Promise<CardUpdate> {
  await db.$queryRaw`
    SELECT 1 FROM card_update
     WHERE "publisherId" = ${publisherId} AND id = ${id}::uuid FOR UPDATE`;
  return db.cardUpdate.findUniqueOrThrow({ where: { publisherId_id: { publisherId, id } } });
}

function note(tx: TransactionContext, row: CardUpdate, outcome: CardOutcome) {
  const settledAt = tx.wall.now();
  switch (outcome.state) {
    case "captured":
      return keepCard(tx, row, outcome.method);
    case "refused":
      return write(tx, row, { state: "refused", declineCode: outcome.code, settledAt });
    case "action-required":
      return write(tx, row, { state: "action-required", actionUrl: outcome.url });
    case "cancelled":
      return write(tx, row, { state: "cancelled", settledAt });
    case "never-arrived":
      return write(tx, row, { state: "failed", settledAt });
    case "timeout":
      return write(tx, row, { state: "unknown" });
  }
}

const write = (
  { db, publisherId }: TransactionContext,
  { id }: CardUpdate,
  data: Partial<CardUpdate>,
): Promise<CardUpdate> =>
  db.cardUpdate.update({ where: { publisherId_id: { publisherId, id } }, data });

async function keepCard(tx: TransactionContext, row: CardUpdate, method: SavedMethod) {
  const { id: paymentMethodId, gateway } = await paymentMethod(tx, "sandbox", "card");
  const payment = { paymentMethodId, gateway };
  const details = await saveMethod(tx, row.customerId, { payment, method });
  return write(tx, row, { state: "captured", actionUrl: null, paymentDetailsId: details.id });
}

/** The charge is asked for outside of any transaction; the key makes a repeat find the first one's. */
async function putInPlace(ctx: ServiceContext, row: CardUpdate): Promise<void> {
  const { charge } = await changePaymentMethod(
    { ...ctx, idempotencyKey: `card-update:${row.id}` },
    { subscriptionId: Number(row.subscriptionId), paymentDetailsId: Number(row.paymentDetailsId) },
  );
  await inTransaction(ctx, async (tx) => {
    const held = await hold(tx, row.id);
    if (held.settledAt !== null) return;
    await write(tx, held, {
      settledAt: tx.wall.now(),
      ...(charge && {
        chargeState: charge.state,
        chargeMinor: BigInt(charge.amount.minor),
        chargeCurrency: charge.amount.currency,
        chargeDeclineCode: charge.declineCode,
      }),
    });
  });
}
