import { isZero, negate, type Money } from "./money";
import type { TaxedLine } from "./tax";

export const ledgerAccounts = ["gateway-clearing", "revenue", "tax-payable"] as const;

/** Where money is booked: what gateways owe us, what we earned, and what we owe tax offices. */
export type LedgerAccount = (typeof ledgerAccounts)[number];

/** One side of an entry: debits are positive, credits negative. */
export type Posting = { account: LedgerAccount; amount: Money };

/**
 * The postings of a captured sale: the gateway holds the gross, of which the tax is not ours. Sides
 * of nothing are left out, so that a sale for nothing posts nothing.
 *
 * @throws RangeError when net and tax do not add up to the gross
 */
export function salePostings({ net, tax, gross }: TaxedLine): Posting[] {
  const sides: Posting[] = [
    { account: "gateway-clearing", amount: gross },
    { account: "revenue", amount: negate(net) },
    { account: "tax-payable", amount: negate(tax) },
  ];
  const postings = sides.filter(({ amount }) => !isZero(amount));
  assertBalanced(postings);
  return postings;
}

/** @throws RangeError when the postings of any currency do not add up to nothing */
export function assertBalanced(postings: readonly Posting[]): void {
  const sums = new Map<string, bigint>();
  for (const { amount } of postings) {
    sums.set(amount.currency, (sums.get(amount.currency) ?? 0n) + BigInt(amount.minor));
  }
  for (const [currency, sum] of sums) {
    if (sum !== 0n) throw new RangeError(`The ${currency} postings are ${sum} out of balance.`);
  }
}
