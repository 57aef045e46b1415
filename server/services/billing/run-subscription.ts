import { forbidden } from "@/server/domain/errors";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import type { Subscription } from "@/server/db/generated/client";
import { nextNumber } from "@/server/db/next-number";
import type { Period } from "@/server/domain/period";
import { renewalStep } from "@/server/domain/renewal";
import { chargePayment } from "@/server/services/payments/charge-payment";
import type { PreparedPayment } from "@/server/services/payments/create-payment";
import { findOutPayment } from "@/server/services/payments/find-out-payment";
import { endSubscription } from "@/server/services/subscriptions/end-subscription";
import { extendSubscription } from "@/server/services/subscriptions/extend-subscription";
import { lockSubscription } from "@/server/services/subscriptions/lock-subscription";
import { periodPrice, renewalFacts } from "@/server/services/subscriptions/renewal-facts";

/** Far more than any outage lasts: a bound against a rule that never comes to an end. */
const mostSteps = 500;

/**
 * Does what a subscription is due for, step by step until nothing is: extends what is free, charges
 * the next period, lets a stopped one run out, ends one whose charge is refused. Each charge has a
 * key made of the subscription and the period, so running twice, or two workers at once, charges
 * once; a try whose outcome is not known is asked about and never made anew.
 *
 * @throws forbidden  to anybody but a job
 */
export async function runSubscription(ctx: ServiceContext, subscriptionId: bigint): Promise<void> {
  if (ctx.actor.kind !== "system") throw forbidden("billing.system-only");
  for (let step = 0; step < mostSteps; step += 1) {
    const next = await inTransaction(ctx, (tx) => takeStep(tx, subscriptionId));
    if (next === "done") return;
    if (next === "again") continue;
    if ("waiting" in next) {
      await findOutPayment(ctx, next.waiting);
      return;
    }
    await chargePayment(ctx, next);
    if (next.coversUntil > ctx.clock.now()) return; // there is no other period to look at
  }
}

type Charge = PreparedPayment & { coversUntil: Date };

type Next = "done" | "again" | Charge | { waiting: Parameters<typeof findOutPayment>[1] };

async function takeStep(tx: TransactionContext, subscriptionId: bigint): Promise<Next> {
  const held = await lockSubscription(tx, subscriptionId);
  const step = renewalStep(renewalFacts(held.subscription), tx.clock.now());
  switch (step.kind) {
    case "nothing":
      return "done";
    case "expire":
      await endSubscription(tx, held, "customer");
      return "done";
    case "extend":
      await extendSubscription(tx, held, null);
      return "again";
    case "charge":
      return prepareCharge(tx, held.subscription, step.period);
  }
}

async function prepareCharge(
  tx: TransactionContext,
  subscription: Subscription,
  period: Period,
): Promise<Next> {
  const { publisherId, db } = tx;
  const idempotencyKey = `renewal:${subscription.id}:${period.index}`;
  const known = await db.payment.findUnique({
    where: { publisherId_idempotencyKey: { publisherId, idempotencyKey } },
  });
  if (known?.settledAt === null) return { waiting: known };
  if (known && known.state !== "failed") return "done";

  const details = await db.paymentDetails.findFirst({
    where: { publisherId, id: subscription.paymentDetailsId ?? -1n, deletedAt: null },
  });
  const gateway = tx.gateways.payments;
  if (!gateway) return "done"; // nothing is taken, and nobody loses access for our lack of a gateway
  const { line } = periodPrice(subscription, period.start);
  const { name } = await db.publisher.findUniqueOrThrow({ where: { id: publisherId } });
  const prepared = {
    idempotencyKey,
    amount: line.gross,
    // A method that is gone is refused by the gateway, as an unknown one.
    method: { kind: "saved" as const, token: details?.token ?? "" },
    merchantName: name,
    description: subscription.offerTitle,
    returnPath: null,
    coversUntil: period.end,
  };
  if (known) {
    await db.payment.update({
      where: { publisherId_id: { publisherId, id: known.id } },
      data: { state: "initiated", settledAt: null, createdAt: tx.wall.now() },
    });
    return { ...prepared, paymentId: known.id };
  }
  const paymentId = await nextNumber(db, "payment");
  await db.payment.create({
    data: {
      publisherId,
      id: paymentId,
      subscriptionId: subscription.id,
      idempotencyKey,
      operation: "recurring-payment",
      state: "initiated",
      amountMinor: line.gross.minor,
      currency: line.gross.currency,
      gateway: gateway.name,
      paymentMethodId: subscription.paymentMethodId,
      paymentDetailsId: details?.id ?? null,
      createdAt: tx.wall.now(),
    },
  });
  return { ...prepared, paymentId };
}
