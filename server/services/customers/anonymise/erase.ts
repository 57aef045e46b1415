import type { TransactionContext } from "@/server/context";
import { enqueue } from "@/server/db/enqueue";
import { Prisma } from "@/server/db/generated/client";
import { forgottenAddress } from "@/server/domain/forgotten-address";
import { forgetDeclarations } from "@/server/services/privacy/forget-declarations";
import { eraseCopies } from "./erase-copies";
import { ordersOf, visitsOf, type Person } from "./traces";

/**
 * Takes away all that says who somebody is, and leaves what happened: sales, refunds, the books,
 * subscriptions and events name them by number. The caller holds the customer.
 */
export async function erase(tx: TransactionContext, person: Person): Promise<void> {
  const { db, publisherId } = tx;
  const of = { publisherId, customerId: person.id };
  const visits = await visitsOf(tx, person);
  const orders = await ordersOf(tx, person);
  await forgetCards(tx, person.id, orders);
  await eraseCopies(tx, person);

  await db.customerToken.deleteMany({ where: of });
  await db.customerSession.deleteMany({ where: of });
  await db.cardUpdate.updateMany({ where: of, data: { actionUrl: null } });
  await db.customerCode.deleteMany({ where: { publisherId, emailKey: person.emailKey } });
  await db.checkoutSession.updateMany({
    where: { publisherId, id: { in: visits.map(({ id }) => id) } },
    data: { email: null, provenCustomerId: null, ...nothingTyped, ip: null, returnUrl: null },
  });
  await db.order.updateMany({
    where: { publisherId, id: { in: orders } },
    data: { ...nothingTyped, ip: null },
  });
  await db.transaction.updateMany({ where: of, data: { ...nothingTyped, customerIp: null } });
  await db.subscription.updateMany({
    where: of,
    data: { stopReason: null, externalId: null, externalProperties: {} },
  });
  await eraseWithdrawals(tx, person);
  await eraseWords(tx, person.id);
  await forgetDeclarations(tx, person);
  await eraseProfile(tx, person.id);
}

const nothingTyped = { externalData: null, referralUrl: null };

/** What was declared stays declared, by somebody without a name. */
async function eraseWithdrawals(
  { db, publisherId }: TransactionContext,
  { id, emailKey }: Person,
): Promise<void> {
  const address = forgottenAddress(id);
  await db.withdrawal.updateMany({
    where: { publisherId, OR: [{ customerId: id }, { emailKey }] },
    data: { name: null, email: address, emailKey: address, reference: "" },
  });
}

/** What people wrote: notes, and why they wanted or gave something. */
async function eraseWords({ db, publisherId }: TransactionContext, customerId: bigint) {
  const ofSales = { publisherId, transaction: { customerId } };
  await db.customerNote.deleteMany({ where: { publisherId, customerId } });
  await db.entitlement.updateMany({ where: { publisherId, customerId }, data: { reason: null } });
  await db.refund.updateMany({ where: ofSales, data: { note: null } });
  await db.refundAttempt.updateMany({ where: ofSales, data: { note: null } });
  await db.refundRequest.updateMany({
    where: { publisherId, customerId },
    data: { reason: "", answer: null },
  });
}

/** Saved methods go, here and at the gateway, which is told once this is committed. */
async function forgetCards(
  { db, publisherId }: TransactionContext,
  customerId: bigint,
  orders: bigint[],
): Promise<void> {
  const of = { publisherId, customerId };
  const subscriptions = await db.subscription.findMany({ where: of, select: { id: true } });
  const payments = await db.payment.findMany({
    where: {
      publisherId,
      OR: [
        { orderId: { in: orders } },
        { subscriptionId: { in: subscriptions.map(({ id }) => id) } },
      ],
    },
    select: { id: true, idempotencyKey: true },
  });
  await db.payment.updateMany({
    where: { publisherId, id: { in: payments.map(({ id }) => id) } },
    data: { paymentDetailsId: null, actionUrl: null },
  });
  await db.subscription.updateMany({ where: of, data: { paymentDetailsId: null } });
  const details = await db.paymentDetails.findMany({ where: of, select: { token: true } });
  await db.paymentDetails.deleteMany({ where: of });
  if (details.length === 0 && payments.length === 0) return;
  await enqueue(db, "forget-cards", {
    publisherId: Number(publisherId),
    tokens: details.map(({ token }) => token),
    keys: payments.map(({ idempotencyKey }) => idempotencyKey),
  });
}

/** The address is free from here on: whoever registers with it is somebody else. */
async function eraseProfile({ db, publisherId, clock }: TransactionContext, id: bigint) {
  const address = forgottenAddress(id);
  await db.customer.update({
    where: { publisherId_id: { publisherId, id } },
    data: {
      ...{ email: address, emailKey: address, nameKey: "", firstName: null, lastName: null },
      ...{ companyName: null, phoneNumber: null, birthDate: null },
      ...{ addressLine1: null, addressLine2: null, postalCode: null, city: null, region: null },
      ...{ externalId: null, externalData: Prisma.DbNull },
      ...{ passwordHash: null, emailProvenAt: null, lastIp: null },
      ...{ state: "anonymised", updatedAt: clock.now() },
    },
  });
}
