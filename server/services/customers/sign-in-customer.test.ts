import { inspect } from "node:util";
import { decodeJwt } from "jose";
import { expect, test } from "vitest";
import { readCustomerJwt } from "@/server/auth/customer-jwt";
import { inTransaction } from "@/server/context";
import {
  customerPassword,
  newGuest,
  newRegisteredCustomer,
  registration,
  setCustomerState,
  strangerTo,
} from "@/server/testing/customers";
import { newWorld, type World } from "@/server/testing/world";
import { registerCustomer } from "./register-customer";
import { signInCustomer } from "./sign-in-customer";

const signIn = (world: World, email: string, password = customerPassword) =>
  signInCustomer(strangerTo(world), { email, password });

const refused = { kind: "unauthenticated", code: "customer.wrong-credentials" };

test("who registers is signed in, and signs in again", async () => {
  const world = await newWorld();
  const registered = await newRegisteredCustomer(world);
  const signedIn = await signIn(world, registered.email.toUpperCase());

  expect(signedIn.customerId).toBe(registered.customerId);
  for (const { jwt, refreshToken, customerToken } of [registered, signedIn]) {
    expect(refreshToken).toMatch(/^[0-9a-f]{64}$/);
    expect(customerToken).toMatch(/^[\w-]{48}$/);
    expect(decodeJwt(jwt)).toMatchObject({
      customerId: String(registered.customerId),
      publisherId: Number(world.publisherId),
    });
    expect(await readCustomerJwt(jwt, world.clock.now())).toMatchObject({
      customerId: registered.customerId,
    });
  }
  expect(signedIn.refreshToken).not.toBe(registered.refreshToken);
});

test("what was given is kept, the password and the tokens as hashes alone", async () => {
  const world = await newWorld();
  const { customerId, refreshToken, customerToken } = await newRegisteredCustomer(world, {
    firstName: "Robin",
    externalId: "subscriber-7",
    externalData: { shelf: [1, 2] },
    customerIP: "192.0.2.7",
  });
  const stored = await inTransaction(world.system, ({ db, publisherId }) =>
    db.customer.findUniqueOrThrow({
      where: { publisherId_id: { publisherId, id: BigInt(customerId) } },
      include: { tokens: true },
    }),
  );
  expect(stored).toMatchObject({
    firstName: "Robin",
    lastName: null,
    externalId: "subscriber-7",
    externalData: { shelf: [1, 2] },
    lastIp: "192.0.2.7",
    channel: "api",
  });
  const text = inspect(stored, { depth: null });
  for (const secret of [customerPassword, refreshToken, customerToken]) {
    expect(text).not.toContain(secret);
  }
});

test("a known address is told so, however it is typed", async () => {
  const world = await newWorld();
  const { email } = await newRegisteredCustomer(world);
  const again = registerCustomer(
    strangerTo(world),
    registration({ email: ` ${email.toUpperCase()} ` }),
  );
  await expect(again).rejects.toMatchObject({ kind: "conflict", code: "customer.exists" });
});

test("a wrong password, an unknown address, a guest and a blocked customer hear the same", async () => {
  const world = await newWorld();
  const customer = await newRegisteredCustomer(world);
  const guest = await newGuest(world);
  await expect(signIn(world, customer.email, "harbour-light-8!")).rejects.toMatchObject(refused);
  await expect(signIn(world, "nobody@example.com")).rejects.toMatchObject(refused);
  await expect(signIn(world, guest.email)).rejects.toMatchObject(refused);

  await setCustomerState(world, customer.customerId, "blocked");
  await expect(signIn(world, customer.email)).rejects.toMatchObject(refused);
});

test("another publisher's customer is nobody here", async () => {
  const [mine, other] = [await newWorld(), await newWorld()];
  const { email } = await newRegisteredCustomer(other);
  await expect(signIn(mine, email)).rejects.toMatchObject(refused);
});

test("guessing ends after a while, for this address alone", async () => {
  const world = await newWorld();
  const { email } = await newRegisteredCustomer(world);
  const ctx = strangerTo(world);
  const guess = () => signInCustomer(ctx, { email, password: "harbour-light-8!" });
  for (let round = 0; round < 10; round += 1) await expect(guess()).rejects.toMatchObject(refused);
  await expect(guess()).rejects.toMatchObject({
    kind: "rate-limited",
    code: "customer.too-many-tries",
  });
  await expect(signIn(world, email)).resolves.toMatchObject({ jwt: expect.any(String) });
});

test("signing in is noted with its time and address", async () => {
  const world = await newWorld();
  const { email, customerId } = await newRegisteredCustomer(world);
  world.clock.set("2026-12-01T08:00:00Z");
  await signInCustomer(strangerTo(world), {
    email,
    password: customerPassword,
    customerIP: "2001:db8::7",
  });
  const stored = await inTransaction(world.system, ({ db, publisherId }) =>
    db.customer.findUniqueOrThrow({
      where: { publisherId_id: { publisherId, id: BigInt(customerId) } },
    }),
  );
  expect(stored).toMatchObject({ lastLoginAt: world.clock.now(), lastIp: "2001:db8::7" });
});
