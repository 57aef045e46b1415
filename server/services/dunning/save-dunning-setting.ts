import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { dunningPeriodOfCycle } from "@/server/domain/billing/dunning";
import { inOrder } from "@/server/domain/billing/tries-in-order";
import { cycleOf, subscriptionPeriods } from "@/server/domain/billing-period";
import { changedValues } from "@/server/domain/changed-values";
import { conflict } from "@/server/domain/errors";
import { recordChange } from "@/server/services/events/record-change";
import { getChargedMethod, type ChargedMethod } from "./charged-methods";
import { toSettingView } from "./dunning-row";
import { lockMethod } from "./lock-method";
import type { DunningValues, SaveDunningSettingInput } from "./schemas";

/**
 * Changes how payments are tried for one method and one billing period, for every try from now on.
 * Saves over nobody: whoever filled the form from an older version is told.
 *
 * @throws not-found  `dunning.method-not-found`
 * @throws conflict   `dunning.changed-meanwhile`
 */
export async function saveDunningSetting(
  ctx: ServiceContext,
  { method: key, period, version, ...written }: SaveDunningSettingInput,
): Promise<{ version: number }> {
  authorize(ctx.actor, "settings:write");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const method = await getChargedMethod(tx, key);
    const paymentMethodId = await lockMethod(tx, method);
    const at = { publisherId_paymentMethodId_period: { publisherId, paymentMethodId, period } };
    const row = await tx.db.dunningSetting.findUnique({ where: at });
    if ((row?.version ?? 0) !== version) {
      throw conflict(
        "dunning.changed-meanwhile",
        "Somebody else has saved this setting meanwhile.",
      );
    }
    const values = inOrder(written);
    const { values: standing } = toSettingView(period, row);
    const difference = differenceOf(standing, values);
    if (!difference) return { version };

    const saved = { ...values, version: version + 1, updatedAt: tx.wall.now() };
    await tx.db.dunningSetting.upsert({
      where: at,
      create: { publisherId, paymentMethodId, period, ...saved },
      update: saved,
    });
    await lookAgain(tx, paymentMethodId, period);
    await recordDunningChange(tx, method, period, difference);
    return { version: version + 1 };
  });
}

/** What comes next for those who follow the setting may come sooner now: billing works it out anew. */
async function lookAgain(
  { db, publisherId, clock }: TransactionContext,
  paymentMethodId: bigint,
  period: SaveDunningSettingInput["period"],
): Promise<void> {
  const sold = subscriptionPeriods.map(cycleOf);
  await db.$executeRaw`
    UPDATE subscription AS s SET "nextActionAt" = least(s."nextActionAt", ${clock.now()}::timestamptz)
     WHERE s."publisherId" = ${publisherId} AND s."paymentMethodId" = ${paymentMethodId}
       AND s.state IN ('active', 'paused') AND NOT s."isExternallyManaged"
       AND coalesce((
         SELECT known.period
           FROM unnest(${sold.map(({ unit }) => unit)}::text[], ${sold.map(({ amount }) => amount)}::int[],
                       ${sold.map(dunningPeriodOfCycle)}::text[]) AS known (unit, amount, period)
          WHERE known.unit = s."cycleUnit" AND known.amount = s."cycleAmount"), 'monthly') = ${period}`;
}

const differenceOf = (before: DunningValues, after: DunningValues) =>
  changedValues(audited(before), audited(after));

const audited = ({ attemptHours, ...values }: DunningValues) => ({
  ...values,
  attemptHours: attemptHours.join(", "),
});

const recordDunningChange = (
  tx: TransactionContext,
  { key }: ChargedMethod,
  period: SaveDunningSettingInput["period"],
  difference: NonNullable<ReturnType<typeof differenceOf>>,
) =>
  recordChange(tx, {
    type: "dunning.setting-changed",
    payload: { method: key, period, fields: Object.keys(difference.after) },
    targetType: "dunning-setting",
    targetId: `${key}:${period}`,
    ...difference,
  });
