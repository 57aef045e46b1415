import type { TransactionContext } from "@/server/context";
import type { Payment } from "@/server/db/generated/client";
import { periodOf, reportPeriod } from "@/server/domain/billing-period";
import { formatOfferId, formatTransactionId } from "@/server/domain/ids";
import { money } from "@/server/domain/money";
import { monthlyMinor } from "@/server/domain/mrr";
import { followingPeriod } from "@/server/domain/renewal";
import { grantEntitlement } from "@/server/services/entitlements/grant-entitlement";
import { recordEvent } from "@/server/services/events/record-event";
import { recordTransaction } from "@/server/services/payments/record-transaction";
import type { HeldSubscription } from "./lock-subscription";
import { recordMrr } from "./record-mrr";
import { periodPrice, renewalFacts } from "./renewal-facts";

/**
 * Adds the next period: paid by a captured charge, or for nothing. Access follows, the sale is in
 * the books, and a trial that is paid for the first time is converted. The rows are held.
 */
export async function extendSubscription(
  tx: TransactionContext,
  { subscription, customer }: HeldSubscription,
  payment: Payment | null,
): Promise<void> {
  const { publisherId, db } = tx;
  const { id, customerId, currency } = subscription;
  const facts = renewalFacts(subscription);
  const period = followingPeriod(facts);
  const { line, rate } = periodPrice(subscription, period.start);
  const next = periodPrice(subscription, period.end);
  const mrr = monthlyMinor(line.net, facts.cycle);
  const convertsTrial = subscription.isInTrial && payment !== null;
  const offer = { number: subscription.offerNumber, country: subscription.offerCountry };
  const offerId = formatOfferId({
    letter: "S",
    number: Number(offer.number),
    country: offer.country,
  });

  await db.subscription.update({
    where: { publisherId_id: { publisherId, id } },
    data: {
      currentPeriodIndex: period.index,
      currentPeriodStartsAt: period.start,
      currentPeriodEndsAt: period.end,
      nextPaymentAt: facts.isFree ? null : period.end,
      nextPaymentMinor: facts.isFree ? null : next.line.gross.minor,
      mrrMinor: mrr.minor,
      isInTrial: false,
      failedAttempts: 0,
      updatedAt: tx.clock.now(),
      ...(payment && { paymentCount: { increment: 1 } }),
      ...(convertsTrial && { convertedAt: tx.clock.now() }),
    },
  });
  const movement = await recordMrr(tx, {
    customerId,
    subscriptionId: id,
    before: money(subscription.mrrMinor, currency),
    after: mrr,
  });
  const cycle = periodOf(facts.cycle);
  const number = payment
    ? await recordTransaction(tx, {
        kind: "renewal",
        line,
        offerId,
        customerId,
        subscriptionId: id,
        paymentId: payment.id,
        offerNumber: offer.number,
        offerLetter: offerId.slice(0, 1),
        offerCountry: offer.country,
        offerTitle: subscription.offerTitle,
        offerPeriod: cycle && reportPeriod(cycle),
        offerPriceNetMinor: line.net.minor,
        discountedPriceMinor: line.net.minor,
        offerCurrency: currency,
        taxBasisPoints: rate?.basisPoints ?? 0,
        taxRule: rate && `${rate.country} ${rate.basisPoints} ${rate.from}`,
        country: subscription.taxCountry,
        customerCountry: customer.country,
        customerCurrency: customer.currency,
        customerLocale: customer.locale,
        paymentMethodId: payment.paymentMethodId,
        paymentMethod: subscription.paymentMethod,
        paymentGateway: subscription.paymentGateway,
        brand: payment.brand,
        lastFour: payment.lastFour,
        gatewayReference: payment.gatewayReference,
        channel: subscription.channel,
      })
    : null;
  await db.subscriptionPeriod.create({
    data: {
      publisherId,
      subscriptionId: id,
      index: period.index,
      kind: payment ? "paid" : "free",
      startsAt: period.start,
      endsAt: period.end,
      transactionNumber: number,
    },
  });
  await grantEntitlement(tx, {
    customerId,
    offer: { ...offer, id: offerId },
    source: "subscription",
    sourceId: String(id),
    startsAt: subscription.startedAt,
    endsAt: period.end,
  });
  await recordEvent(tx, {
    type: "subscription.renewed",
    payload: {
      subscriptionId: Number(id),
      offerId,
      periodStartsAt: period.start.toISOString(),
      periodEndsAt: period.end.toISOString(),
      mrr: movement,
      transactionId: number === null ? null : formatTransactionId(Number(number)),
      convertsTrial,
    },
    customerId: Number(customerId),
  });
}
