import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import {
  dunningPeriodOfCycle,
  isGraceTooLong,
  type BillingRules,
} from "@/server/domain/billing/dunning";
import { hastened } from "@/server/domain/billing/dunning-change";
import { cycleOf, subscriptionPeriods } from "@/server/domain/billing-period";
import { getChargedMethod } from "./charged-methods";
import { loadBillingRules } from "./billing-rules";
import type { PreviewDunningSettingInput } from "./schemas";

export type DunningPreview = {
  /** That follow the setting from now on. */
  subscriptions: number;
  /** Of these, how many may be charged within minutes, because a new try lies in their past. */
  triedAtOnce: number;
  /** And how many are told of their renewal at once, for the same reason. */
  announcedAtOnce: number;
  /** Access outlasts the last try by so much that nothing could still save it. */
  isGraceTooLong: boolean;
};

/**
 * What saving a setting would come to, without saving it.
 *
 * @throws not-found  `dunning.method-not-found`
 */
export async function previewDunningSetting(
  ctx: ServiceContext,
  { method: key, period, announceHours, ...dunning }: PreviewDunningSettingInput,
): Promise<DunningPreview> {
  authorize(ctx.actor, "settings:read");

  return inTransaction(ctx, async (tx) => {
    const { id } = await getChargedMethod(tx, key);
    const counts =
      id === null
        ? { subscriptions: 0, triedAtOnce: 0, announcedAtOnce: 0 }
        : await countTouched(tx, { paymentMethodId: id, period, dunning, announceHours });
    return { ...counts, isGraceTooLong: isGraceTooLong(dunning) };
  });
}

type Change = BillingRules & {
  paymentMethodId: bigint;
  period: PreviewDunningSettingInput["period"];
};

type Counts = Omit<DunningPreview, "isGraceTooLong">;

async function countTouched(tx: TransactionContext, change: Change): Promise<Counts> {
  const { paymentMethodId, period, dunning, announceHours } = change;
  const rulesFor = await loadBillingRules(tx);
  const old = rulesFor(paymentMethodId, period);
  const sooner = hastened(old.dunning, dunning);
  const told = {
    until: announceHours ?? 0,
    after: Math.min(old.announceHours ?? 0, announceHours ?? 0),
  };
  const cycles = subscriptionPeriods.map(cycleOf);
  const now = tx.clock.now();
  const [counts] = await tx.db.$queryRaw<Counts[]>`
    SELECT count(*)::int AS subscriptions,
           count(*) FILTER (WHERE state = 'active' AND EXISTS (
             SELECT 1 FROM unnest(${sooner.map(({ after }) => after)}::int[], ${sooner.map(({ until }) => until)}::int[])
                        AS stretch (after, until)
              WHERE "dueAt" > ${now}::timestamptz + make_interval(hours => stretch.after)
                AND "dueAt" <= ${now}::timestamptz + make_interval(hours => stretch.until)
           ))::int AS "triedAtOnce",
           count(*) FILTER (WHERE state = 'active'
             AND "dueAt" > ${now}::timestamptz + make_interval(hours => ${told.after}::int)
             AND "dueAt" <= ${now}::timestamptz + make_interval(hours => ${told.until}::int)
             AND "currentPeriodStartsAt" <= "dueAt" - make_interval(hours => ${told.until}::int)
           )::int AS "announcedAtOnce"
      FROM subscription AS s
      LEFT JOIN unnest(${cycles.map(({ unit }) => unit)}::text[], ${cycles.map(({ amount }) => amount)}::int[],
                       ${cycles.map(dunningPeriodOfCycle)}::text[]) AS sold (unit, amount, period)
        ON sold.unit = s."cycleUnit" AND sold.amount = s."cycleAmount"
     WHERE s."publisherId" = ${tx.publisherId} AND s."paymentMethodId" = ${paymentMethodId}
       AND s.state IN ('active', 'paused') AND NOT s."isExternallyManaged"
       AND coalesce(sold.period, 'monthly') = ${period}`;
  return counts ?? { subscriptions: 0, triedAtOnce: 0, announcedAtOnce: 0 };
}
