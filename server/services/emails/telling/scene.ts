import type { TransactionContext } from "@/server/context";
import { parseTransactionId } from "@/server/domain/ids";
import { mailLocale } from "@/server/emails/mail-locale";
import type { Subscribed, Written } from "@/server/emails/customer-email-props";
import type { RecordedEvent } from "@/server/services/events/deliver-next-event";
import { planTitles } from "@/server/services/subscriptions/plan-titles";
import { readEmailSettings } from "../email-settings";
import { readPaidPeriods } from "./paid-periods";

/**
 * Everything that mails about some events tell of, read at once: a handful of queries however many
 * the events are. Moments and amounts that move on come with the events themselves.
 */
export async function readScene(tx: TransactionContext, events: readonly RecordedEvent[]) {
  const { db, publisherId } = tx;
  const named = (name: string) => valuesOf(events, name);
  const ids = (name: string) => named(name).map(Number).map(BigInt);
  const numbers = named("transactionId").map((id) => BigInt(parseTransactionId(String(id)) ?? 0));

  const settings = await readEmailSettings(tx);
  const customers = await db.customer.findMany({
    where: { publisherId, id: { in: [...new Set(events.map(({ streamId }) => streamId))] } },
  });
  const subscriptions = await found(ids("subscriptionId"), (among) =>
    db.subscription.findMany({
      where: { publisherId, id: { in: among } },
      include: { paymentDetails: true },
    }),
  );
  const sales = await found(numbers, (among) =>
    db.transaction.findMany({
      where: { publisherId, number: { in: among } },
      include: { subscription: true, order: { include: { sessions: { select: { id: true } } } } },
    }),
  );
  const cards = await found(cardIds(events), (among) =>
    db.paymentDetails.findMany({ where: { publisherId, id: { in: among } } }),
  );
  const refunds = await found(named("refundId").map(String), (among) =>
    db.refund.findMany({ where: { publisherId, id: { in: among } } }),
  );
  const requests = await found(named("requestId").map(String), (among) =>
    db.refundRequest.findMany({ where: { publisherId, id: { in: among } } }),
  );
  const titles = await planTitles(tx, offerIds(events));
  const paid = await readPaidPeriods(tx, sales);

  const customerOf = byKey(customers, ({ id }) => id);
  const subscriptionOf = byKey(subscriptions, ({ id }) => id);
  return {
    isOn: settings.isOn,
    customer: customerOf,
    subscription: subscriptionOf,
    sale: byKey(sales, ({ number }) => number),
    paid,
    card: byKey(cards, ({ id }) => id),
    refund: byKey(refunds, ({ id }) => id),
    request: byKey(requests, ({ id }) => id),
    titleOf: (offerId: string | undefined, otherwise: string) =>
      (offerId && titles[offerId]) ?? otherwise,
    /** Who writes, and how amounts and dates are written for this customer. */
    written: ({ locale }: { locale: string }): Written => ({
      ...settings.seller,
      locale: mailLocale(locale, settings.locale),
      timeZone: settings.timeZone,
    }),
    /** What every mail about a subscription is told. */
    subscribed(streamId: bigint, subscriptionId: number): Subscribed | null {
      const customer = customerOf(streamId);
      const subscription = subscriptionOf(BigInt(subscriptionId));
      // Of what is paid elsewhere, elsewhere tells.
      if (!customer || !subscription || subscription.isExternallyManaged) return null;
      const { offerTitle: title } = subscription;
      const customerId = Number(customer.id);
      return { ...this.written(customer), customerId, subscriptionId, title };
    },
  };
}

export type Scene = Awaited<ReturnType<typeof readScene>>;

const valuesOf = (events: readonly RecordedEvent[], name: string): unknown[] =>
  events.flatMap(({ payload }) => {
    const value = (payload as Record<string, unknown>)[name];
    return value === undefined || value === null ? [] : [value];
  });

const offerIds = (events: readonly RecordedEvent[]): string[] =>
  ["offerId", "fromOfferId", "toOfferId"].flatMap((name) => valuesOf(events, name).map(String));

/** Those that events name, and those that declined tries were made on. */
const cardIds = (events: readonly RecordedEvent[]): bigint[] =>
  events.flatMap((event) => {
    const id =
      event.type === "subscription.card-expiring"
        ? event.payload.paymentDetailsId
        : event.type === "subscription.payment-declined" &&
          event.payload.outstanding?.paymentDetailsId;
    return id ? [BigInt(id)] : [];
  });

const found = async <Key, Row>(
  keys: Key[],
  read: (among: Key[]) => Promise<Row[]>,
): Promise<Row[]> => (keys.length === 0 ? [] : read([...new Set(keys)]));

function byKey<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key) {
  const known = new Map(rows.map((row) => [keyOf(row), row]));
  return (key: Key): Row | undefined => known.get(key);
}
