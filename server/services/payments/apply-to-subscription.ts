import type { TransactionContext } from "@/server/context";
import type { Transaction } from "@/server/db/generated/client";
import { initialCharge } from "@/server/domain/billing/beginning";
import type { AccessAfterRefund, GivenBack } from "@/server/domain/billing/given-back";
import { DomainError } from "@/server/domain/errors";
import type { Money } from "@/server/domain/money";
import { tellSubscription } from "@/server/services/billing/tell-subscription";

type OfSubscription = Pick<Transaction, "subscriptionId" | "paymentId">;

/**
 * Tells the subscription that a sale paid for what was given back of it. What was wished of its access
 * and has become impossible meanwhile leaves it as it is: the money is gone all the same.
 *
 * @throws conflict  `subscription.charge-under-way`, `subscription.switch-under-way`: try again later
 */
export async function applyRefund(
  tx: TransactionContext,
  sale: OfSubscription,
  amount: Money,
  access: AccessAfterRefund,
): Promise<void> {
  if (sale.subscriptionId === null) return;
  const refund = await givenBackOf(tx, sale, amount);
  try {
    await tellSubscription(tx, sale.subscriptionId, { kind: "refund", refund, access });
  } catch (error) {
    if (!isRefusal(error) || access.kind === "kept" || isUnderWay(error)) throw error;
    const kept = { kind: "kept" } as const;
    await tellSubscription(tx, sale.subscriptionId, { kind: "refund", refund, access: kept });
  }
}

/**
 * Tells the subscription that a bank took back what a sale paid.
 *
 * @throws conflict  `subscription.charge-under-way`: try again later
 */
export async function applyChargeback(
  tx: TransactionContext,
  sale: OfSubscription,
  amount: Money,
): Promise<void> {
  if (sale.subscriptionId === null) return;
  const back = await givenBackOf(tx, sale, amount);
  await tellSubscription(tx, sale.subscriptionId, { kind: "chargeback", back });
}

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
