import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { newWorld, type World } from "@/server/testing/world";
import { createCustomer, type NewCustomer } from "./create-customer";
import { findCustomerByEmail } from "./find-customer-by-email";

const robin: NewCustomer = {
  email: " Robin@Example.com ",
  country: "NL",
  currency: "EUR",
  locale: "nl_NL",
  firstName: "Robin",
  lastName: "Rivers",
  channel: "web",
  ip: "192.0.2.7",
};

const create = ({ system }: World, given: Partial<NewCustomer> = {}) =>
  inTransaction(system, (tx) => createCustomer(tx, { ...robin, ...given }));

const find = ({ system }: World, email: string) =>
  inTransaction(system, (tx) => findCustomerByEmail(tx, email));

test("a customer is found under their address, however it is typed", async () => {
  const world = await newWorld();
  const customer = await create(world);
  expect(customer).toMatchObject({
    email: "Robin@Example.com",
    emailKey: "robin@example.com",
    nameKey: "robin rivers",
    state: "active",
    lastIp: "192.0.2.7",
    passwordHash: null,
    externalData: null,
    registeredAt: world.clock.now(),
  });
  expect(String(customer.id)).toMatch(/^[1-9]\d{8}$/);
  expect(await find(world, "ROBIN@example.COM")).toEqual(customer);
  expect(await find(world, "nobody@example.com")).toBeNull();
});

test("that somebody registered is recorded in their own stream, without personal data", async () => {
  const world = await newWorld();
  const { id } = await create(world);
  const { publisherId } = world;
  const events = await inTransaction(world.system, ({ db }) =>
    db.event.findMany({ where: { publisherId, streamId: id } }),
  );
  expect(events).toMatchObject([
    { type: "customer.registered", payload: { customerId: Number(id), channel: "web" } },
  ]);
});

test("an address is taken once, and an external id too", async () => {
  const world = await newWorld();
  await create(world, { externalId: "subscriber-1" });
  await expect(create(world, { email: "robin@example.com" })).rejects.toMatchObject({
    kind: "conflict",
    code: "customer.exists",
  });
  await expect(
    create(world, { email: "other@example.com", externalId: "subscriber-1" }),
  ).rejects.toMatchObject({ code: "customer.external-id-taken" });
  await expect(create(world, { email: "third@example.com" })).resolves.toBeDefined();
});

test("of many at once with one address, one is made", async () => {
  const world = await newWorld();
  const email = `${newId()}@example.com`;
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map(() => create(world, { email })));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("another publisher's customer is nobody here", async () => {
  const [mine, other] = [await newWorld(), await newWorld()];
  await create(other);
  expect(await find(mine, robin.email)).toBeNull();
  await expect(create(mine)).resolves.toBeDefined();
});
