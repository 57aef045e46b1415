import { authorize } from "@/server/auth/authorize";
import { byClockOf, inTransaction, type ServiceContext } from "@/server/context";
import { enqueue } from "@/server/db/enqueue";
import { notFound } from "@/server/domain/errors";
import { recordChange } from "@/server/services/events/record-change";
import { tellSubscription } from "@/server/services/billing/tell-subscription";
import { lockCustomer } from "./lock-customer";
import { requireCustomer } from "./require-customer";
import type { PaymentMethodInput } from "./schemas";

/**
 * Takes a saved payment method away. Subscriptions that were charged on it have none from here on:
 * their next payment fails unless the customer brings another one. Customers take their own away.
 *
 * @throws not-found  `customer.not-found`, `payment-method.not-found`
 * @throws conflict   `subscription.switch-under-way`
 */
export async function deletePaymentMethod(
  ctx: ServiceContext,
  { customerId, paymentDetailsId }: PaymentMethodInput,
): Promise<void> {
  if (ctx.actor.kind !== "customer" || ctx.actor.customerId !== customerId) {
    authorize(ctx.actor, "customers:write");
  }
  const { publisherId } = ctx;
  await inTransaction(ctx, async (publishers) => {
    const customer = await lockCustomer(
      publishers,
      (await requireCustomer(publishers, customerId)).id,
    );
    const tx = await byClockOf(publishers, customer.id);
    const of = { publisherId, customerId: customer.id };
    const details = await tx.db.paymentDetails.findFirst({
      where: { ...of, id: BigInt(paymentDetailsId), deletedAt: null },
    });
    if (!details) {
      throw notFound("payment-method.not-found", "The customer has no such payment method.");
    }
    const charged = await tx.db.subscription.findMany({
      where: { ...of, paymentDetailsId: details.id, state: { not: "terminated" } },
      orderBy: { id: "asc" },
    });
    for (const { id } of charged) {
      await tellSubscription(tx, id, { kind: "change-method", method: null });
    }
    await tx.db.paymentDetails.update({
      where: { publisherId_id: { publisherId, id: details.id } },
      data: { deletedAt: tx.clock.now(), isActive: false, holderName: null },
    });
    const tokens = [details.token];
    await enqueue(tx.db, "forget-cards", { publisherId: Number(publisherId), tokens, keys: [] });
    await recordChange(publishers, {
      type: "customer.payment-method-deleted",
      payload: { customerId, paymentDetailsId },
      customerId,
      ...{ targetType: "customer", targetId: String(customerId) },
      after: { paymentDetailsId },
    });
  });
}
