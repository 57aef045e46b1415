import type { TransactionContext } from "@/server/context";
import type { Transaction } from "@/server/db/generated/client";
import { initialCharge } from "@/server/domain/billing/beginning";
import type { AccessAfterRefund, GivenBack } from "@/server/domain/billing/given-back";
import { DomainError } from "@/server/domain/errors";
import { formatTransactionId } from "@/server/domain/ids";
import type { Money } from "@/server/domain/money";
import { parkSubscription } from "@/server/services/billing/park-subscriptions";
import { isSenseless } from "@/server/services/billing/senseless";
import { tellSubscription } from "@/server/services/billing/tell-subscription";

type OfSubscription = Pick<Transaction, "subscriptionId" | "paymentId">;
type Sale = Pick<Transaction, "number" | "subscriptionId" | "paymentId">;

/**
 * Tells the subscription that a sale paid for what was given back of it. What was wished of its access
 * and has become impossible meanwhile leaves it as it is: the money is gone all the same. So does a row
 * that makes no sense; it is parked.
 *
 * @throws conflict  `subscription.charge-under-way`, `subscription.switch-under-way`: try again later
 */
export async function applyRefund(
  tx: TransactionContext,
  sale: Sale,
  amount: Money,
  access: AccessAfterRefund,
): Promise<void> {
  const { subscriptionId: id } = sale;
  if (id === null) return;
  const refund = await givenBackOf(tx, sale, amount);
  try {
    await tellSubscription(tx, id, { kind: "refund", refund, access });
  } catch (error) {
    if (isSenseless(error)) return parkUntold(tx, id, error, `${nameOf(sale)} was refunded`);
    if (!isRefusal(error) || access.kind === "kept" || isUnderWay(error)) throw error;
    const kept = { kind: "kept" } as const;
    await tellSubscription(tx, id, { kind: "refund", refund, access: kept });
  }
}

/**
 * Tells the subscription that a bank took back what a sale paid. One whose row makes no sense is
 * parked: the money is gone all the same.
 *
 * @throws conflict  `subscription.charge-under-way`: try again later
 */
export async function applyChargeback(
  tx: TransactionContext,
  sale: Sale,
  amount: Money,
): Promise<void> {
  const { subscriptionId: id } = sale;
  if (id === null) return;
  const back = await givenBackOf(tx, sale, amount);
  try {
    await tellSubscription(tx, id, { kind: "chargeback", back });
  } catch (error) {
    if (!isSenseless(error)) throw error;
    await parkUntold(tx, id, error, `${nameOf(sale)} was charged back`);
  }
}

const nameOf = ({ number }: Sale): string => formatTransactionId(Number(number));

/** Whoever repairs it has to know what it was not told. */
const parkUntold = (tx: TransactionContext, id: bigint, error: unknown, what: string) =>
  parkSubscription(
    tx,
    id,
    new Error(
      `${what}, and its access is as before. ${error instanceof Error ? error.message : ""}`,
    ),
  );

/** A sale as the rules name its charge. */
export async function givenBackOf(
  { db, publisherId }: TransactionContext,
  { paymentId }: OfSubscription,
  amount: Money,
): Promise<GivenBack> {
  const payment = await db.payment.findFirst({
    where: { publisherId, id: paymentId ?? -1n },
    select: { chargeKey: true },
  });
  return { charge: payment?.chargeKey ?? initialCharge, amount };
}

const isRefusal = (error: unknown): error is DomainError =>
  error instanceof DomainError && error.kind === "conflict";

/** Whether a subscription is between a charge and what it pays for, which does not last. */
export const isUnderWay = (error: unknown): boolean =>
  isRefusal(error) && /^subscription\.(charge|switch)-under-way$/.test(error.code);
