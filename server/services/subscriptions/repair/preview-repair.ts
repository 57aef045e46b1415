import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { money } from "@/server/domain/money";
import { factColumns } from "@/server/services/billing/facts/fact-columns";
import { byClockOfSubscriber } from "../by-clock-of-subscriber";
import { holdParked } from "./hold-parked";
import { changesOf } from "./repair-changes";
import type { RepairInput } from "./schemas";

/**
 * What a repair would make of a parked subscription: what it says before and after, until when it is
 * paid, and what is charged when. Nothing is written.
 *
 * @throws not-found, conflict, invalid  as the repair itself
 */
export async function previewRepair(ctx: ServiceContext, input: RepairInput) {
  authorize(ctx.actor, "customers:write");
  return inTransaction(ctx, async (opened) => {
    const tx = await byClockOfSubscriber(opened, BigInt(input.subscriptionId));
    const { row, facts, rules, at } = await holdParked(tx, input);
    const columns = factColumns(facts, rules);
    const { nextPaymentAt, nextPaymentMinor, nextActionAt } = columns;
    return {
      changes: changesOf(row, columns),
      state: facts.state.kind,
      paidUntil: facts.period.endsAt,
      nextPayment:
        nextPaymentAt === null || nextPaymentMinor === null
          ? null
          : { at: nextPaymentAt, amount: money(nextPaymentMinor, row.currency) },
      /** Whether billing has something to do with it as soon as it is put back. */
      isDueAtOnce: nextActionAt !== null && nextActionAt <= at,
    };
  });
}

export type RepairPreview = Awaited<ReturnType<typeof previewRepair>>;
