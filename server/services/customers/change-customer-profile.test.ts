import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { commerceRows } from "@/server/testing/commerce-rows";
import { newWorld, type World } from "@/server/testing/world";
import { changeCustomerProfile } from "./change-customer-profile";
import { listCustomers } from "./list-customers";

async function worldWithCustomer() {
  const world = await newWorld();
  const customer = await commerceRows(world).customer({
    firstName: "Ana",
    lastName: "Silva",
    city: "Utrecht",
  });
  return { world, customerId: Number(customer.id) };
}

const written = ({ ctx, publisherId }: World, customerId: number) =>
  inTransaction(ctx, async ({ db }) => ({
    customer: await db.customer.findFirstOrThrow({ where: { publisherId, id: customerId } }),
    events: await db.event.findMany({ where: { publisherId, streamId: customerId } }),
    audit: await db.auditEntry.findMany({ where: { publisherId, targetType: "customer" } }),
  }));

test("changes the fields that are named, forgets emptied ones, and leaves the rest", async () => {
  const { world, customerId } = await worldWithCustomer();
  const changed = await changeCustomerProfile(world.ctx, {
    customerId,
    lastName: "de Boer",
    city: "",
    country: "BE",
  });

  expect(changed).toEqual({ changedFields: ["lastName", "city", "country"] });
  const { customer } = await written(world, customerId);
  expect(customer).toMatchObject({
    firstName: "Ana",
    lastName: "de Boer",
    city: null,
    country: "BE",
  });
  expect((await listCustomers(world.ctx, { q: "ana de b" })).rows).toHaveLength(1);
});

test("notes which fields changed, and nothing of what was or is in them", async () => {
  const { world, customerId } = await worldWithCustomer();
  await changeCustomerProfile(world.ctx, { customerId, firstName: "Zebedee", city: "Utrecht" });

  const { events, audit } = await written(world, customerId);
  expect(events).toMatchObject([
    { type: "customer.profile-changed", payload: { customerId, fields: ["firstName"] } },
  ]);
  expect(audit).toMatchObject([
    {
      action: "customer.profile-changed",
      targetId: String(customerId),
      before: null,
      after: { fields: ["firstName"] },
    },
  ]);
});

test("what is the same already is no change", async () => {
  const { world, customerId } = await worldWithCustomer();
  const same = { customerId, firstName: "Ana", region: "" };
  expect(await changeCustomerProfile(world.ctx, same)).toEqual({ changedFields: [] });
  const { events, audit } = await written(world, customerId);
  expect([...events, ...audit]).toEqual([]);
});

test("of somebody anonymised nothing is written down again", async () => {
  const world = await newWorld();
  const { id } = await commerceRows(world).customer({ state: "anonymised" });
  const asked = changeCustomerProfile(world.ctx, { customerId: Number(id), firstName: "Ana" });
  await expect(asked).rejects.toMatchObject({ kind: "conflict", code: "customer.anonymised" });
});

test("another publisher's customer is not found", async () => {
  const [{ customerId }, mine] = [await worldWithCustomer(), await newWorld()];
  const asked = changeCustomerProfile(mine.ctx, { customerId, firstName: "Ana" });
  await expect(asked).rejects.toMatchObject({ code: "customer.not-found" });
});

test("takes both the permission to change accounts and the one to read personal data", async () => {
  const { world, customerId } = await worldWithCustomer();
  for (const grants of [
    { customerAccounts: true },
    { reporting: "full", customerRelationship: true } as const,
  ]) {
    const { ctx } = await world.newAdmin(grants);
    const asked = changeCustomerProfile(ctx, { customerId, firstName: "Ana" });
    await expect(asked).rejects.toMatchObject({ kind: "forbidden" });
  }
});
