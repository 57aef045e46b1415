import { inTransaction, type ServiceContext } from "@/server/context";
import type { Payment, RefundAttempt } from "@/server/db/generated/client";
import { money } from "@/server/domain/money";
import {
  compared,
  doubleThere,
  missingHere,
  stateDiffers,
  type Finding,
  type OurEntry,
} from "@/server/domain/reconciliation";
import type { PaymentGateway } from "@/server/gateways/payments/payment-gateway";
import { ourEntriesNamed } from "./our-entries";
import type { TheirBooking } from "./their-entries";

/** What a job gives back of a charge that was made twice is asked for under its key and this. */
const duplicateSuffix = ":duplicate";

/** Looks for bookings of the gateway's among everything of ours, on whatever day it happened. */
export async function findTheirsHere(
  ctx: ServiceContext,
  gateway: PaymentGateway,
  bookings: readonly TheirBooking[],
): Promise<Finding[]> {
  if (bookings.length === 0) return [];
  const known = await inTransaction(ctx, async (tx) => {
    const named = await ourEntriesNamed(
      tx,
      bookings.map(({ gatewayReference }) => gatewayReference),
    );
    return { named, ...(await asksOf(tx, bookings)) };
  });
  const findings: Finding[] = [];
  for (const booking of bookings) {
    const same = known.named.find(
      ({ item, gatewayReference }) =>
        item === booking.item && gatewayReference === booking.gatewayReference,
    );
    if (same) findings.push(...compared(same, booking));
    else findings.push(...(await unnamed(ctx, gateway, booking, known)));
  }
  return findings;
}

type Asks = Awaited<ReturnType<typeof asksOf>>;

/** What we asked the gateway for under these keys, and the payments that it was given as ours. */
async function asksOf(
  { db, publisherId }: Pick<ServiceContext, "db" | "publisherId">,
  bookings: readonly TheirBooking[],
) {
  const keys = bookings.flatMap(({ idempotencyKey }) =>
    idempotencyKey === null ? [] : [idempotencyKey, withoutSuffix(idempotencyKey)],
  );
  const ids = bookings.flatMap(({ reference }) =>
    reference !== null && /^\d{1,18}$/.test(reference) ? [BigInt(reference)] : [],
  );
  return {
    payments: await db.payment.findMany({
      where: { publisherId, OR: [{ idempotencyKey: { in: keys } }, { id: { in: ids } }] },
      include: { transaction: true },
    }),
    attempts: await db.refundAttempt.findMany({
      where: { publisherId, idempotencyKey: { in: keys } },
    }),
  };
}

async function unnamed(
  { publisherId }: ServiceContext,
  gateway: PaymentGateway,
  booking: TheirBooking,
  { payments, attempts }: Asks,
): Promise<Finding[]> {
  const key = booking.idempotencyKey ?? "";
  if (booking.item === "refund") {
    const attempt = attempts.find((one) => one.idempotencyKey === key);
    if (attempt) return [ofAttempt(attempt, booking)];
    const isReturned =
      key.endsWith(duplicateSuffix) &&
      payments.some((one) => one.idempotencyKey === withoutSuffix(key) && !one.transaction);
    return isReturned ? [] : [missingHere(booking)];
  }
  if (booking.item === "chargeback") return [missingHere(booking)];

  const payment =
    payments.find((one) => one.idempotencyKey === key) ??
    payments.find((one) => String(one.id) === booking.reference);
  if (!payment) return [missingHere(booking)];
  const ours = entryOf(payment);
  if (payment.transaction) return [doubleThere(booking, ours)];
  // What nobody wanted any more is no sale: its money goes back.
  const idempotencyKey = `${payment.idempotencyKey}${duplicateSuffix}`;
  const { state } = await gateway.refundStatus({ publisherId, idempotencyKey });
  if (state === "refunded") return [];
  const states = { ourState: payment.state, theirState: "captured" };
  return [{ ...stateDiffers(ours, states, booking.amount), subject: subjectOf(booking) }];
}

const withoutSuffix = (key: string) =>
  key.endsWith(duplicateSuffix) ? key.slice(0, -duplicateSuffix.length) : key;

const subjectOf = ({ item, gatewayReference }: TheirBooking) => `${item} ${gatewayReference}`;

const entryOf = (payment: Payment & { transaction: { number: bigint } | null }): OurEntry => ({
  item: "charge",
  gatewayReference: payment.gatewayReference,
  idempotencyKey: payment.idempotencyKey,
  amount: money(payment.amountMinor, payment.currency),
  paymentId: Number(payment.id),
  refundId: null,
  transactionNumber: payment.transaction && Number(payment.transaction.number),
});

/** Given back there, and not known or refused here. */
function ofAttempt(attempt: RefundAttempt, booking: TheirBooking): Finding {
  const ours: OurEntry = {
    item: "refund",
    gatewayReference: booking.gatewayReference,
    idempotencyKey: attempt.idempotencyKey,
    amount: money(attempt.grossMinor, attempt.currency),
    paymentId: null,
    refundId: attempt.id,
    transactionNumber: Number(attempt.transactionNumber),
  };
  const states = { ourState: attempt.state, theirState: "refunded" };
  return stateDiffers(ours, states, booking.amount);
}
