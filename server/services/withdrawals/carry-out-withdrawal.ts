import {
  byClockOf,
  inTransaction,
  type ServiceContext,
  type TransactionContext,
} from "@/server/context";
import type { Withdrawal } from "@/server/db/generated/client";
import { DomainError, forbidden } from "@/server/domain/errors";
import { tellSubscription } from "@/server/services/billing/tell-subscription";
import { lockCustomer } from "@/server/services/customers/lock-customer";
import { isUnderWay } from "@/server/services/payments/apply-to-subscription";
import { askRefund } from "@/server/services/payments/ask-refund";
import { decidedRefund } from "@/server/services/payments/decide-refund";
import { holdRefundable } from "@/server/services/payments/refundable";
import { writeRefundDown } from "@/server/services/payments/write-refund-down";
import { answerWithRefund } from "@/server/services/refund-requests/answer-with-refund";

/**
 * Ends a contract that its customer withdrew from, with its access, and gives back everything that is
 * left of what was paid. Done once, however often the job runs: each refund has the withdrawal's name.
 * What the gateway does not give back is left to the publisher, with the reason.
 *
 * @throws forbidden  to anybody but a job
 * @throws conflict   `subscription.charge-under-way` and the like: the job is tried again
 */
export async function carryOutWithdrawal(ctx: ServiceContext, withdrawalId: string): Promise<void> {
  if (ctx.actor.kind !== "system") throw forbidden("withdrawal.system-only");
  const { attempts, obstacle } = await inTransaction(ctx, (tx) => decide(tx, withdrawalId));
  let problem = obstacle;
  for (const attemptId of attempts) {
    problem = (await refusalOf(askRefund(ctx, attemptId))) ?? problem;
  }
  await inTransaction(ctx, ({ db, publisherId, clock }) =>
    db.withdrawal.update({
      where: { publisherId_id: { publisherId, id: withdrawalId } },
      data: { carriedOutAt: clock.now(), obstacle: problem },
    }),
  );
}

/** Ends access first, so that nothing more is charged, and writes down what goes back. */
async function decide(publishers: TransactionContext, id: string) {
  const { db, publisherId } = publishers;
  const withdrawal = await db.withdrawal.findUniqueOrThrow({
    where: { publisherId_id: { publisherId, id } },
  });
  const { customerId, state, carriedOutAt } = withdrawal;
  if (customerId === null || state !== "in-time" || carriedOutAt) {
    return { attempts: [], obstacle: withdrawal.obstacle };
  }
  await lockCustomer(publishers, customerId);
  const tx = await byClockOf(publishers, customerId);
  let obstacle = await endSubscription(tx, withdrawal);
  const attempts: string[] = [];
  for (const number of await salesOf(tx, withdrawal)) {
    const asked = await refusalOf(writeDown(tx, withdrawal, number), (id) => {
      if (id !== null) attempts.push(id);
    });
    obstacle = asked ?? obstacle;
  }
  return { attempts, obstacle };
}

/**
 * @returns why it goes on, as a code: somebody has to look at its row first, and the money goes back
 *   all the same
 * @throws conflict  what does not last, such as `subscription.charge-under-way`
 */
async function endSubscription(
  tx: TransactionContext,
  { subscriptionId }: Withdrawal,
): Promise<string | null> {
  if (subscriptionId === null) return null;
  const { db, publisherId } = tx;
  const { state } = await db.subscription.findUniqueOrThrow({
    where: { publisherId_id: { publisherId, id: subscriptionId } },
  });
  if (state === "terminated") return null;
  try {
    await tellSubscription(tx, subscriptionId, { kind: "terminate", reason: "customer" });
    return null;
  } catch (error) {
    if (isUnderWay(error) || !(error instanceof DomainError && error.kind === "conflict")) {
      throw error;
    }
    return error.code;
  }
}

async function salesOf(
  { db, publisherId }: TransactionContext,
  { subscriptionId, contractNumber }: Withdrawal,
): Promise<bigint[]> {
  const which = subscriptionId === null ? { number: contractNumber ?? -1n } : { subscriptionId };
  const sales = await db.transaction.findMany({
    where: { publisherId, ...which },
    orderBy: { number: "asc" },
    select: { number: true },
  });
  return sales.map(({ number }) => number);
}

/** @returns the try's id; none where nothing is left to give back */
async function writeDown(
  tx: TransactionContext,
  { id }: Withdrawal,
  number: bigint,
): Promise<string | null> {
  const { db, publisherId } = tx;
  const held = await holdRefundable(tx, number);
  const idempotencyKey = `withdrawal:${id}:${number}`;
  const known = await db.refundAttempt.findUnique({
    where: { publisherId_idempotencyKey: { publisherId, idempotencyKey } },
  });
  if (known) return known.id;
  if (held.lines.every(({ charged, refunded }) => charged.gross.minor <= refunded.gross.minor)) {
    return null;
  }
  const all = { kind: "all-that-is-left" } as const;
  const { total, gateway, chargeReference } = decidedRefund(tx, held, all);
  const attemptId = await writeRefundDown(tx, {
    ...{ transactionNumber: number, line: total, gateway, chargeReference, idempotencyKey },
    ...{ access: { kind: "decided" }, reason: "withdrawal", note: null },
  });
  await answerWithRefund(tx, number, attemptId);
  return attemptId;
}

/** Why it cannot be given back here, as a code; anything else is for whoever called. */
async function refusalOf<Result>(
  work: Promise<Result>,
  then: (result: Result) => void = () => undefined,
): Promise<string | null> {
  try {
    then(await work);
    return null;
  } catch (error) {
    if (error instanceof DomainError && error.code.startsWith("refund.")) return error.code;
    throw error;
  }
}
