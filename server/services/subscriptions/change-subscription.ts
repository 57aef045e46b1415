import type { ServiceContext, TransactionContext } from "@/server/context";
import { conflict } from "@/server/domain/errors";
import type { EventType } from "@/server/domain/events";
import type { SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { factColumns } from "@/server/services/billing/facts/fact-columns";
import { holdSubscriptions } from "@/server/services/billing/hold-subscriptions";
import { tellSubscription } from "@/server/services/billing/tell-subscription";
import { once } from "@/server/services/idempotency/once";
import { commandOf } from "./change-command";
import type { ChangeKind, SubscriptionChange } from "./change/schemas";
import { lookAtSubscription } from "./look-at-subscription";
import { byClockOfSubscriber } from "./by-clock-of-subscriber";
import { previewOf } from "./preview-of";
import type { ExpectedMoney } from "./schemas";
import { settleNow, type SettledCharge } from "./settle-now";

type Wanted = {
  subscriptionId: number;
  change: SubscriptionChange;
  /** What its caller was shown that it moves; nothing where they were shown nothing. */
  expects?: ExpectedMoney | undefined;
};

/** What a change has come to. */
export type Changed = {
  after: SubscriptionFacts;
  nextPaymentAt: Date | null;
  /** The charge that it asked for at once; `null` where it asked for none. */
  charge: SettledCharge | null;
};

/** What the audit log calls a change. */
const audited = {
  stop: "subscription.stopped",
  resume: "subscription.resumed",
  pause: "subscription.pause-scheduled",
  "end-pause": "subscription.pause-ended",
  switch: "subscription.switch-started",
  "cancel-switch": "subscription.switch-cancelled",
  extend: "subscription.period-moved",
  terminate: "subscription.terminated",
  "change-method": "subscription.method-changed",
  "apply-discount": "subscription.discounted",
  retry: "subscription.retry-asked",
} as const satisfies Record<ChangeKind, EventType>;

/**
 * A verb that has one subscription do what its caller decided: once for each name of a request, with
 * an entry in the audit log. What it asks the gateway for is asked as soon as it is written down. The
 * verb itself has authorised it.
 *
 * @throws not-found  as `lookAtSubscription` and `commandOf`
 * @throws conflict   `subscription.` and the rules' reason, `subscription.parked`, `subscription.preview-outdated`
 */
export async function changeSubscription(
  ctx: ServiceContext,
  verb: string,
  input: unknown,
  { subscriptionId, change, expects }: Wanted,
): Promise<Changed> {
  const id = BigInt(subscriptionId);
  const { isDueNow, askedAt, ...changed } = await once(ctx, verb, input, async (publishers) => {
    await holdSubscriptions(publishers, [id]); // so that what is looked at is what is changed
    const tx = await byClockOfSubscriber(publishers, id);
    const looked = await lookAtSubscription(tx, subscriptionId);
    const command = await commandOf(tx, looked, change);
    if (expects) await requireMoney(tx, expects, { subscriptionId, change });
    const { before, after, held } = await tellSubscription(tx, id, command);
    if (change.kind === "change-method") await nameMethod(tx, id, change.paymentDetailsId);
    await recordChange(publishers, { subscriptionId, change, before, after });
    const { nextPaymentAt, nextActionAt } = factColumns(after, held.rules);
    const isDueNow = nextActionAt !== null && nextActionAt <= tx.clock.now();
    return { after, nextPaymentAt, isDueNow, askedAt: tx.wall.now() };
  });
  return { ...changed, charge: isDueNow ? await settleNow(ctx, id, askedAt) : null };
}

async function requireMoney(
  tx: TransactionContext,
  expects: ExpectedMoney,
  wanted: Pick<Wanted, "subscriptionId" | "change">,
): Promise<void> {
  const { charged, givenBack } = await previewOf(tx, wanted);
  const isSame =
    charged.total.minor === expects.chargedMinor &&
    givenBack.total.minor === expects.givenBackMinor;
  if (isSame) return;
  throw conflict(
    "subscription.preview-outdated",
    "The amounts have changed since they were shown. Look at them again.",
  );
}

/** What was free until now had another way to be paid than by a card. */
async function nameMethod({ db, publisherId }: TransactionContext, id: bigint, detailsId: number) {
  const { method } = await db.paymentDetails.findUniqueOrThrow({
    where: { publisherId_id: { publisherId, id: BigInt(detailsId) } },
    include: { method: true },
  });
  await db.subscription.update({
    where: { publisherId_id: { publisherId, id } },
    data: {
      paymentMethodId: method.id,
      paymentMethod: method.name,
      paymentGateway: method.gateway,
    },
  });
}

type Recorded = Pick<Wanted, "subscriptionId" | "change"> & {
  before: SubscriptionFacts;
  after: SubscriptionFacts;
};

async function recordChange(
  tx: TransactionContext,
  { subscriptionId, change, before, after }: Recorded,
): Promise<void> {
  if (tx.actor.kind !== "admin") return;
  const reason = "reason" in change && change.reason !== "" ? { reason: change.reason } : {};
  await recordAuditEntry(tx, {
    action: audited[change.kind],
    targetType: "subscription",
    targetId: String(subscriptionId),
    before: standingOf(before),
    after: { ...standingOf(after), ...reason },
  });
}

/** What an entry tells of a subscription, before and after. */
const standingOf = ({ state, terms, period, discount, method }: SubscriptionFacts) => ({
  state: state.kind,
  offerId: terms.offerId,
  periodEndsAt: period.endsAt.toISOString(),
  paymentDetailsId: method && Number(method.id),
  ...(state.kind === "active" && state.planned && { planned: state.planned.kind }),
  ...(discount && { discountBasisPoints: discount.basisPoints, periodsLeft: discount.periodsLeft }),
});
