import type { TransactionContext } from "@/server/context";
import {
  defaultRules,
  type BillingRules,
  type DunningPeriod,
} from "@/server/domain/billing/dunning";
import { toBillingRules } from "./dunning-row";

/** The rules for a payment method and a billing period: what the publisher chose, else the defaults. */
export type BillingRulesFor = (paymentMethodId: bigint, period: DunningPeriod) => BillingRules;

/**
 * Everything the publisher chose about dunning, in one query: a run reads it once, and the runs
 * that follow see what was saved meanwhile.
 */
export async function loadBillingRules({
  db,
  publisherId,
}: TransactionContext): Promise<BillingRulesFor> {
  const rows = await db.dunningSetting.findMany({ where: { publisherId } });
  const chosen = new Map(
    rows.map((row) => [keyOf(row.paymentMethodId, row.period), toBillingRules(row)]),
  );
  return (paymentMethodId, period) =>
    chosen.get(keyOf(paymentMethodId, period)) ?? defaultRules[period];
}

const keyOf = (paymentMethodId: bigint, period: string) => `${paymentMethodId}:${period}`;

type Asked = { paymentMethodId: bigint; period: DunningPeriod };

/** The rules for one subscription alone. */
export async function billingRulesOf(
  tx: TransactionContext,
  { paymentMethodId, period }: Asked,
): Promise<BillingRules> {
  const rulesFor = await loadBillingRules(tx);
  return rulesFor(paymentMethodId, period);
}
