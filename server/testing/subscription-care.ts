import type { ServiceContext } from "@/server/context";
import { applyDiscount } from "@/server/services/subscriptions/apply-discount";
import { cancelSwitch } from "@/server/services/subscriptions/cancel-switch";
import type { SubscriptionChange } from "@/server/services/subscriptions/change/schemas";
import { changePaymentMethod } from "@/server/services/subscriptions/change-payment-method";
import { endPause } from "@/server/services/subscriptions/end-pause";
import { extendSubscription } from "@/server/services/subscriptions/extend-subscription";
import { pauseSubscription } from "@/server/services/subscriptions/pause-subscription";
import { resumeSubscription } from "@/server/services/subscriptions/resume-subscription";
import { retryPayment } from "@/server/services/subscriptions/retry-payment";
import { stopSubscription } from "@/server/services/subscriptions/stop-subscription";
import { switchSubscription } from "@/server/services/subscriptions/switch-subscription";
import { terminateSubscription } from "@/server/services/subscriptions/terminate-subscription";
import { newSubscriber } from "./subscriber";
import { rowsOf } from "./purchases";
import { newWorld, type World } from "./world";
import { money } from "@/server/domain/money";

/** Somebody who pays 10.00 a month, 21 % VAT in it, since 1 May; half of May is over. */
export async function subscribed() {
  const world = await newWorld({ now: "2026-05-01T12:00:00Z" });
  const subscriber = await newSubscriber(world);
  world.clock.set("2026-05-16T12:00:00Z");
  return { world, ...subscriber };
}

const byHand = {
  stop: stopSubscription,
  resume: resumeSubscription,
  pause: pauseSubscription,
  "end-pause": endPause,
  switch: switchSubscription,
  "cancel-switch": cancelSwitch,
  extend: extendSubscription,
  terminate: terminateSubscription,
  "apply-discount": applyDiscount,
  "change-method": changePaymentMethod,
  retry: retryPayment,
};

/** Has an admin's verb make a change. */
export const act = (ctx: ServiceContext, subscriptionId: number, change: SubscriptionChange) => {
  const { kind, ...fields } = change;
  const verb = byHand[kind] as (ctx: ServiceContext, input: unknown) => Promise<object>;
  return verb(ctx, { subscriptionId, ...fields });
};

/** How a subscription stands, as rows say it. */
export const standing = (world: World, subscriptionId: number) =>
  rowsOf(world, async ({ db, publisherId }) => {
    const row = await db.subscription.findUniqueOrThrow({
      where: { publisherId_id: { publisherId, id: BigInt(subscriptionId) } },
    });
    const access = await db.entitlement.findFirst({
      where: { publisherId, source: "subscription", sourceId: String(subscriptionId) },
    });
    const accessUntil = access && (access.graceEndsAt ?? access.endsAt);
    return {
      state: row.state === "terminated" ? "ended" : row.state,
      accessUntil: access?.revokedAt ? null : accessUntil,
      nextPayment: row.nextPaymentAt && {
        at: row.nextPaymentAt,
        amount: money(row.nextPaymentMinor ?? 0n, row.currency),
      },
      mrr: money(row.mrrMinor, row.currency),
    };
  });
