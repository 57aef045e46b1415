import { nameKeyOf } from "@/server/domain/name-key";
import { CustomerBooks } from "./customer-books";
import type { Card, HistoryWorld, LifeWorld } from "./life-world";
import { LivedStint } from "./live";
import type { Life } from "./lives";
import { later } from "./moments";
import { drawsFor } from "./random";

/** More than anybody is charged in the years of the file, tries that are refused among them. */
const mostCharges = 400;

/** How many have registered, of one; the others bought as guests. */
const registeredShare = 0.2;
const lastLoginDays = 60;

/** Lives somebody's life, and adds the rows that it leaves. */
export async function addLife(shared: HistoryWorld, life: Life): Promise<void> {
  const stints = life.stints.filter(({ startsAt }) => startsAt < shared.until);
  const [first] = stints;
  if (!first) return;
  const { length: count } = stints;
  await shared.numbers.hold({
    ...{ customer: 1, "payment-details": 1, order: count, subscription: count },
    ...{ payment: mostCharges, transaction: mostCharges },
  });
  const world = worldOf(shared, life);
  const { rows, customer, card, books, method, gateway } = world;
  const customerId = Number(customer.id);
  const { startsAt: occurredAt } = first;
  gateway.keep(card, life.bank);
  const { detailsId: id, ...saved } = card;
  rows.add("payment_details", {
    ...{ id, customerId, paymentMethodId: method.id, gateway: method.gateway },
    ...{ ...saved, createdAt: occurredAt },
  });
  const payload = { customerId, channel: "web" };
  books.record({ kind: "anonymous" }, [
    { type: "customer.registered", payload, customerId, occurredAt },
  ]);
  for (const stint of stints) {
    new LivedStint(world, stint).live(shared.until);
  }
  addCustomer(world, life, occurredAt);
  books.close();
}

function worldOf(shared: HistoryWorld, { person, paymentMethod }: Life): LifeWorld {
  const { stage, numbers } = shared;
  const { email, country, currency, locale, firstName, lastName } = person;
  const id = numbers.take("customer");
  const customer = { id, email, country, currency, locale, activeSubscriptionCount: 0 };
  const method = stage.methodOf(paymentMethod);
  const detailsId = numbers.take("payment-details");
  const card: Card = {
    ...person.card,
    detailsId,
    token: `pm_demo_${stage.publisherId}_${detailsId}`,
    brand: method.name === "bancontact_card" ? "bancontact" : person.card.brand,
    holderName: `${firstName} ${lastName}`,
  };
  return { ...shared, person, customer, method, card, books: new CustomerBooks(customer, shared) };
}

function addCustomer(
  { rows, customer, books, until, passwordHash }: LifeWorld,
  { key, person }: Life,
  registeredAt: Date,
): void {
  const draws = drawsFor(`account ${key}`);
  const isRegistered = draws.chance(registeredShare);
  const lastLoginAt = later(until, -draws.share() * lastLoginDays);
  const { firstName, lastName, email, country, currency, locale } = person;
  const { transactionCount, lastTransactionAt, lastPaymentMethod, firstSubscribedAt } = books;
  rows.add("customer", {
    ...{ id: customer.id, email, emailKey: email, nameKey: nameKeyOf(firstName, lastName) },
    ...{ firstName, lastName, country, currency, locale, channel: "web", lastIp: person.ip },
    passwordHash: isRegistered ? passwordHash : null,
    registeredAt,
    lastLoginAt: isRegistered && lastLoginAt > registeredAt ? lastLoginAt : null,
    activeSubscriptionCount: customer.activeSubscriptionCount,
    ...{ transactionCount, lastTransactionAt, lastPaymentMethod, firstSubscribedAt },
    updatedAt: lastTransactionAt ?? registeredAt,
  });
}
