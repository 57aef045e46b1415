import { authorize } from "@/server/auth/authorize";
import type { ServiceContext, TransactionContext } from "@/server/context";
import { runningOn } from "@/server/domain/billing/states";
import { money } from "@/server/domain/money";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { BillingBatch } from "@/server/services/billing/batch/billing-batch";
import { entitlementOf, type Held } from "@/server/services/billing/hold-subscriptions";
import { factColumns } from "@/server/services/billing/facts/fact-columns";
import { recordEvent } from "@/server/services/events/record-event";
import { once } from "@/server/services/idempotency/once";
import { repairedReason } from "@/server/domain/repaired-reason";
import { byClockOfSubscriber } from "../by-clock-of-subscriber";
import { holdParked, type HeldParked } from "./hold-parked";
import { changesOf, type RepairChange } from "./repair-changes";
import type { RepairInput } from "./schemas";

/**
 * Repairs what is stored of a parked subscription. Nobody is charged by it: unless it has ended, it
 * stays parked until somebody puts it back into billing.
 *
 * @throws not-found  `subscription.not-found`
 * @throws conflict   `subscription.not-parked`, `subscription.senseless`, `subscription.dates-fixed`, or
 *   why the rules refuse its end
 * @throws invalid    `subscription.senseless-dates`, `subscription.too-far`
 */
export async function repairSubscription(
  ctx: ServiceContext,
  input: RepairInput,
): Promise<{ isOver: boolean }> {
  authorize(ctx.actor, "customers:write");
  return once(ctx, "repair-subscription", input, async (opened) => {
    const tx = await byClockOfSubscriber(opened, BigInt(input.subscriptionId));
    const parked = await holdParked(tx, input);
    await write(tx, parked);
    const isOver = parked.facts.state.kind === "ended";
    await leaveParked(tx, parked, isOver);
    await record(tx, input, parked);
    return { isOver };
  });
}

/** As any other change: so that revenue, access and periods say the same afterwards. */
async function write(tx: TransactionContext, parked: HeldParked): Promise<void> {
  const { row, customer, rebuilt, facts, rules, effects, at } = parked;
  const held: Held = {
    ...{ row, customer, rules, entitlement: entitlementOf(row) },
    // What it counted for until now, whatever else is wrong with it.
    facts: {
      ...rebuilt,
      state: runningOn({ isInTrial: false, graceEndsAt: null }),
      monthly: money(row.mrrMinor, row.currency),
    },
  };
  const batch = new BillingBatch(tx);
  batch.note(held, { facts, effects }, { at });
  await batch.write([held]);
}

const leaveParked = (tx: TransactionContext, { row: { id } }: HeldParked, isOver: boolean) =>
  tx.db.subscription.update({
    where: { publisherId_id: { publisherId: tx.publisherId, id } },
    data: isOver ? { parkedAt: null, parkReason: null } : { parkReason: repairedReason },
  });

async function record(
  tx: TransactionContext,
  { subscriptionId, repair: { kind: how } }: RepairInput,
  { row, facts, rules }: HeldParked,
): Promise<void> {
  const changes = changesOf(row, factColumns(facts, rules));
  await recordEvent(tx, {
    type: "subscription.repaired",
    payload: { subscriptionId, how },
    customerId: Number(row.customerId),
  });
  await recordAuditEntry(tx, {
    action: "subscription.repaired",
    targetType: "subscription",
    targetId: String(subscriptionId),
    before: { parkReason: row.parkReason, ...saying(changes, "before") },
    after: { how, ...saying(changes, "after") },
  });
}

const saying = (changes: readonly RepairChange[], when: "before" | "after") =>
  Object.fromEntries(
    changes.map((change) => {
      const value = change[when];
      return [change.column, value instanceof Date ? value.toISOString() : value];
    }),
  );
