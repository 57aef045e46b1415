import { describe, expect, test } from "vitest";
import type { ServiceContext } from "@/server/context";
import { formatTransactionId } from "@/server/domain/ids";
import { listCustomers } from "@/server/services/customers/list-customers";
import { commerceRows } from "@/server/testing/commerce-rows";
import { newWorld } from "@/server/testing/world";
import { searchRecords } from "./search-records";

async function worldWithRecords() {
  const world = await newWorld({ now: "2026-11-22T12:00Z" });
  const rows = commerceRows(world);
  const offer = await rows.offer({ title: "Ana's Sport Pass" });
  const customer = await rows.customer({
    email: "ana@example.com",
    firstName: "Ana",
    lastName: "Silva",
  });
  const subscription = await rows.subscription({ customer, offer });
  const [sale] = subscription.transactions;
  return {
    world,
    rows,
    offer,
    customer,
    subscription,
    customerId: Number(customer.id),
    offerId: `S${offer.number}`,
    transactionId: formatTransactionId(Number(sale!.number)),
  };
}

const idsOf = ({ items }: { items: readonly { id: number | string }[] }) =>
  items.map(({ id }) => id);

const find = async (ctx: ServiceContext, term: string) => {
  const { exact, ...groups } = await searchRecords(ctx, { term });
  return {
    exact,
    customers: idsOf(groups.customers),
    offers: idsOf(groups.offers),
    subscriptions: idsOf(groups.subscriptions),
    transactions: idsOf(groups.transactions),
  };
};

const none = { customers: [], offers: [], subscriptions: [], transactions: [], exact: null };

describe("the search", () => {
  test("finds customers by the beginning of address or name, and offers by a word of theirs", async () => {
    const { world, customerId, offerId } = await worldWithRecords();
    const both = { ...none, customers: [customerId], offers: [offerId] };
    expect(await find(world.ctx, "ana")).toEqual(both);
    expect(await find(world.ctx, "  ANA ")).toEqual(both);
    expect(await find(world.ctx, "ana silva")).toEqual({ ...none, customers: [customerId] });
    expect(await find(world.ctx, "sport")).toEqual({ ...none, offers: [offerId] });
  });

  test("names the one record that a whole id or address means", async () => {
    const { world, customerId, subscription, ...records } = await worldWithRecords();
    const { offerId, transactionId } = records;
    const exact = async (term: string) => (await find(world.ctx, term)).exact;

    expect(await exact("Ana@Example.com")).toEqual({ kind: "customer", id: String(customerId) });
    expect(await exact(String(customerId))).toEqual({ kind: "customer", id: String(customerId) });
    expect(await exact(offerId.toLowerCase())).toEqual({ kind: "offer", id: offerId });
    expect(await exact(`${offerId}_NL`)).toEqual({ kind: "offer", id: offerId });
    const id = String(subscription.id);
    expect(await exact(id)).toEqual({ kind: "subscription", id });
    expect(await exact(transactionId)).toEqual({ kind: "transaction", id: transactionId });
    expect(await exact(transactionId.slice(1))).toEqual({ kind: "transaction", id: transactionId });
    expect(await exact("ana@example.co")).toBeNull();
  });

  test("finds transactions by a card's last four digits", async () => {
    const { world, transactionId } = await worldWithRecords();
    expect(await find(world.ctx, "1111")).toEqual({ ...none, transactions: [transactionId] });
    expect(await find(world.ctx, "4242")).toEqual(none);
  });

  test("shows five of many, and how many the list would show", async () => {
    const { world, rows } = await worldWithRecords();
    for (const at of [1, 2, 3, 4, 5, 6]) await rows.customer({ email: `bram.${at}@example.com` });
    const { customers } = await searchRecords(world.ctx, { term: "bram" });
    const listed = await listCustomers(world.ctx, { q: "bram" });
    expect(customers.items).toHaveLength(5);
    expect(customers.total).toEqual(listed.total);
    expect(customers.total).toEqual({ count: 6, isCapped: false });
  });

  test("shows the one that was meant among the five, however many begin like it", async () => {
    const { world, rows, customerId } = await worldWithRecords();
    for (const at of [1, 2, 3, 4, 5, 6]) {
      const registeredAt = new Date(`2026-11-2${at}T12:00Z`);
      await rows.customer({ email: `ana@example.com.${at}.example`, registeredAt });
    }
    const { customers, exact } = await searchRecords(world.ctx, { term: "ana@example.com" });
    expect(customers.items[0]?.id).toBe(customerId);
    expect(exact).toEqual({ kind: "customer", id: String(customerId) });
  });

  test("shows the offer of that very name before others that bear it", async () => {
    const { world, rows } = await worldWithRecords();
    for (const title of [
      "Films",
      "Films Kids",
      "All Films",
      "Films 4K",
      "Best Films",
      "My Films",
    ]) {
      await rows.offer({ title, ...(title === "Films Kids" && { state: "draft" }) });
    }
    const { offers } = await searchRecords(world.ctx, { term: "films" });
    const titles = offers.items.map(({ title }) => title);
    expect(titles.slice(0, 3)).toEqual(["Films", "Films 4K", "Films Kids"]);
    expect(offers.total.count).toBe(6);
  });

  test("answers nothing to a single letter, and to what no text may hold", async () => {
    const { world } = await worldWithRecords();
    for (const term of ["", "a", " a ", "ana\u0001"]) {
      expect(await find(world.ctx, term)).toEqual(none);
    }
  });

  test("finds by ids alone for admins who may not read personal data, and masks", async () => {
    const { world, customerId } = await worldWithRecords();
    const { ctx } = await world.newAdmin();
    expect(await find(ctx, "ana@example.com")).toEqual(none);
    expect((await find(ctx, "ana")).customers).toEqual([]);
    const { customers, exact } = await searchRecords(ctx, { term: String(customerId) });
    expect(customers.items).toMatchObject([{ email: "a•••@e•••.com", name: "A••• S•••" }]);
    expect(exact).toEqual({ kind: "customer", id: String(customerId) });
  });

  test("finds nothing of another publisher", async () => {
    const [records, mine] = [await worldWithRecords(), await newWorld()];
    for (const term of ["ana", String(records.customerId), records.transactionId, "1111"]) {
      expect(await find(mine.ctx, term)).toEqual(none);
    }
  });

  test("without the permission it is forbidden", async () => {
    const world = await newWorld();
    const { ctx } = await world.newAdmin({ reporting: "none" });
    await expect(searchRecords(ctx, { term: "ana" })).rejects.toMatchObject({ kind: "forbidden" });
  });
});
