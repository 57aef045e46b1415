import { expect, test } from "vitest";
import { newGuest, newRegisteredCustomer, setCustomerState } from "@/server/testing/customers";
import { newWorld } from "@/server/testing/world";
import { generateCustomerToken } from "./generate-customer-token";
import { getCustomerProfile } from "./get-customer-profile";

test("a customer reads their own profile, without what is not theirs to read", async () => {
  const world = await newWorld();
  const { ctx, customerId, email } = await newRegisteredCustomer(world, { lastName: "Rivers" });
  expect(await getCustomerProfile(ctx)).toEqual({
    customerId,
    email,
    firstName: null,
    lastName: "Rivers",
    country: "NL",
    currency: "EUR",
    locale: "nl_NL",
    registeredAt: world.clock.now(),
    lastLoginAt: null,
    lastIp: expect.any(String),
    externalId: null,
    externalData: null,
  });
});

test("nobody else reads it, and a blocked customer no longer", async () => {
  const world = await newWorld();
  const { ctx, customerId } = await newRegisteredCustomer(world);
  await expect(getCustomerProfile(world.anonymous)).rejects.toMatchObject({
    kind: "unauthenticated",
  });
  await expect(getCustomerProfile(world.ctx)).rejects.toMatchObject({ kind: "forbidden" });
  const other = await newWorld();
  const elsewhere = other.as({ kind: "customer", customerId });
  await expect(getCustomerProfile(elsewhere)).rejects.toMatchObject({ code: "customer.gone" });

  await setCustomerState(world, customerId, "blocked");
  await expect(getCustomerProfile(ctx)).rejects.toMatchObject({ code: "customer.gone" });
});

test("a publisher's server gets a token for its own active customer alone", async () => {
  const world = await newWorld();
  const [guest, blocked] = [await newGuest(world), await newGuest(world)];
  await setCustomerState(world, blocked.customerId, "blocked");
  const ask = (email: string, ctx = world.ctx) => generateCustomerToken(ctx, { email });

  expect((await ask(guest.email)).token).toMatch(/^[\w-]{48}$/);
  await expect(ask("nobody@example.com")).rejects.toMatchObject({ code: "customer.not-found" });
  await expect(ask(blocked.email)).rejects.toMatchObject({ code: "customer.not-active" });
  const stranger = await newWorld();
  await expect(ask(guest.email, stranger.ctx)).rejects.toMatchObject({
    code: "customer.not-found",
  });
  const { ctx } = await world.newAdmin({ settings: true });
  await expect(ask(guest.email, ctx)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(ask(guest.email, guest.ctx)).rejects.toMatchObject({ kind: "forbidden" });
});
