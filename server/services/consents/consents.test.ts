import { expect, test } from "vitest";
import { newGuest } from "@/server/testing/customers";
import { newWorld } from "@/server/testing/world";
import { decideConsents, listOwnConsents } from "./decide-consents";
import { listCustomerConsents } from "./list-customer-consents";
import { listConsents, saveConsent } from "./save-consent";

test("what is worded anew is asked anew of whoever agreed to it, and of nobody who declined", async () => {
  const world = await newWorld();
  const { customerId } = await newGuest(world);
  const customer = world.as({ kind: "customer", customerId });
  const answers = async () =>
    (await listOwnConsents(customer)).map(({ name, said, needsAnswer }) => [
      name,
      said?.state ?? null,
      needsAnswer,
    ]);
  expect(await answers()).toEqual([
    ["terms", null, true],
    ["marketing", null, true],
  ]);
  const versions = { terms: 1, marketing: 1 };
  await expect(decideConsents(customer, { accepted: [], versions })).rejects.toMatchObject({
    code: "consent.required",
  });
  await decideConsents(customer, { accepted: ["terms"], versions });
  expect(await answers()).toEqual([
    ["terms", "accepted", false],
    ["marketing", "declined", false],
  ]);

  const terms = { name: "terms", label: "The terms of 2027", url: "https://example.com" } as const;
  expect(await saveConsent(world.ctx, terms)).toMatchObject({ version: 2, isRequired: true });
  expect(await saveConsent(world.ctx, terms)).toMatchObject({ version: 2 });
  await saveConsent(world.ctx, { name: "marketing", label: "Much more news", url: null });
  expect(await answers()).toEqual([
    ["terms", "accepted", true],
    ["marketing", "declined", false],
  ]);
  await expect(decideConsents(customer, { accepted: ["terms"], versions })).rejects.toMatchObject({
    code: "consent.outdated",
  });
  await decideConsents(customer, { accepted: ["terms"], versions: { terms: 2 } });
  expect(await listCustomerConsents(world.ctx, { customerId })).toMatchObject([
    { said: { version: 2, state: "accepted" }, needsAnswer: false },
    { said: { version: 1, state: "declined" } },
  ]);
});

test("another publisher's words and answers are their own, and settings need the right", async () => {
  const [world, other] = [await newWorld(), await newWorld()];
  const { customerId } = await newGuest(world);
  await saveConsent(world.ctx, { name: "terms", label: "Ours alone", url: null });
  expect((await listConsents(other.ctx))[0]).toMatchObject({ version: 1 });
  await expect(listCustomerConsents(other.ctx, { customerId })).rejects.toMatchObject({
    code: "customer.not-found",
  });
  const { ctx } = await world.newAdmin({ reporting: "no-pii" });
  const refused = { kind: "forbidden" };
  await expect(listConsents(ctx)).rejects.toMatchObject(refused);
  await expect(listCustomerConsents(ctx, { customerId })).rejects.toMatchObject(refused);
});
