import { byClockOf, type TransactionContext } from "@/server/context";
import { add, money, subtract, type Money } from "@/server/domain/money";
import { mayWithdraw, withdrawalEndsAt } from "@/server/domain/withdrawal";
import { readRefundable } from "@/server/services/payments/refundable";
import type { Contract } from "./find-contract";

/** What withdrawing from a contract now would come to. */
export type WithdrawalTerms = {
  title: string;
  concludedAt: Date;
  /** The first instant at which it is too late; none where there is no such right. */
  endsAt: Date | null;
  isInTime: boolean;
  /** Everything that is left of what was paid: nothing is kept for what was watched. */
  refund: Money;
};

/** By the customer's own clock, and the calendar of the publisher's zone. */
export async function withdrawalTerms(
  publishers: TransactionContext,
  { customer, first, sales, concludedAt, subscription }: Contract,
): Promise<WithdrawalTerms> {
  const tx = await byClockOf(publishers, customer.id);
  const { publisherId } = tx;
  const { timeZone } = await tx.db.companyProfile.findUniqueOrThrow({ where: { publisherId } });
  const hasRight = mayWithdraw(first.country);
  const endsAt = hasRight ? withdrawalEndsAt(concludedAt, timeZone) : null;
  let refund = money(0, first.currency);
  for (const sale of sales.filter(({ currency }) => currency === first.currency)) {
    const { lines } = await readRefundable(tx, sale.number);
    for (const { charged, refunded } of lines) {
      refund = add(refund, subtract(charged.gross, refunded.gross));
    }
  }
  return {
    title: subscription?.offerTitle ?? first.offerTitle,
    concludedAt,
    endsAt,
    isInTime: endsAt !== null && tx.clock.now() < endsAt,
    refund,
  };
}
