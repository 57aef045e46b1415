import { inTransaction } from "@/server/context";
import { formatTransactionId } from "@/server/domain/ids";
import { recordEvent } from "@/server/services/events/record-event";
import { commerceRows } from "@/server/testing/commerce-rows";
import type { World } from "@/server/testing/world";

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

/**
 * Ana has held Sport for two periods and got a part of it back; Bram tries Films, and Chloe bought in
 * dollars.
 */
export async function sell(world: World) {
  const rows = commerceRows(world);
  const sport = await rows.offer({ title: "Sport Pass" });
  const films = await rows.offer({ title: "Films", trial: { unit: "day", amount: 14 } });
  const yearly = await rows.offer({ title: "Everything", currency: "USD", priceMinor: 9_900 });
  const ana = await rows.customer({
    email: "ana.silva@example.com",
    firstName: "Ana",
    lastName: "Silva",
    registeredAt: daysAgo(50),
  });
  const bram = await rows.customer({ email: "bram@example.com", registeredAt: daysAgo(10) });
  const chloe = await rows.customer({
    email: "chloe@example.com",
    country: "US",
    registeredAt: daysAgo(20),
  });
  const card = await rows.paymentDetails(ana, { brand: "visa", lastFour: "4242" });
  const held = await rows.subscription({
    customer: ana,
    offer: sport,
    startedAt: daysAgo(45),
    paymentDetailsId: card.id,
  });
  await rows.subscription({ customer: bram, offer: films, startedAt: daysAgo(3) });
  await rows.subscription({
    customer: chloe,
    offer: yearly,
    startedAt: daysAgo(15),
    taxBasisPoints: 0,
  });
  const [first] = held.transactions;
  if (!first) throw new Error("what is held was paid for");
  await rows.refund({ transaction: first, grossMinor: 300, reason: "Goodwill" });
  const customerId = Number(ana.id);
  await inTransaction(world.system, (tx) =>
    recordEvent(tx, {
      type: "subscription.resumed",
      payload: { subscriptionId: Number(held.id) },
      customerId,
    }),
  );
  return {
    customerId,
    subscriptionId: Number(held.id),
    saleId: formatTransactionId(Number(first.number)),
  };
}
