import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import type { Transaction } from "@/server/db/generated/client";
import { initialCharge } from "@/server/domain/billing/beginning";
import { forbidden } from "@/server/domain/errors";
import type { Money } from "@/server/domain/money";
import { askRefund } from "./ask-refund";
import { decidedRefund } from "./decide-refund";
import { holdRefundable } from "./refundable";
import { writeRefundDown } from "./write-refund-down";

type DuePortion = {
  subscriptionId: bigint;
  /** The charge it is a part of, as the rules name it. */
  charge: string;
  amount: Money;
  switchId: string;
};

/**
 * Gives back what a switch owes of what the old plan was paid with: once for each switch and charge,
 * however often the job runs. The subscription knows of it since the switch.
 *
 * @throws forbidden  to anybody but a job
 * @throws conflict   `refund.refused` and the like: the job is tried again
 */
export async function refundPortion(ctx: ServiceContext, portion: DuePortion): Promise<void> {
  if (ctx.actor.kind !== "system") throw forbidden("refund.system-only");
  await askRefund(ctx, await inTransaction(ctx, (tx) => writeDown(tx, portion)));
}

async function writeDown(tx: TransactionContext, portion: DuePortion): Promise<string> {
  const { db, publisherId } = tx;
  const { charge, amount, switchId } = portion;
  const sale = await saleOfCharge(tx, portion);
  const held = await holdRefundable(tx, sale.number);
  const idempotencyKey = `switch:${switchId}:refund:${charge}`;
  const known = await db.refundAttempt.findUnique({
    where: { publisherId_idempotencyKey: { publisherId, idempotencyKey } },
  });
  if (known) return known.id;
  const asked = { kind: "amount", grossMinor: amount.minor } as const;
  const { total, gateway, chargeReference } = decidedRefund(tx, held, asked);
  return writeRefundDown(tx, {
    ...{ transactionNumber: sale.number, line: total, gateway, chargeReference, idempotencyKey },
    ...{ access: { kind: "decided" }, reason: "switch", note: null },
  });
}

async function saleOfCharge(
  { db, publisherId }: TransactionContext,
  { subscriptionId, charge }: DuePortion,
): Promise<Transaction> {
  const which = charge === initialCharge ? { kind: "initial" } : { payment: { chargeKey: charge } };
  return db.transaction.findFirstOrThrow({ where: { publisherId, subscriptionId, ...which } });
}
