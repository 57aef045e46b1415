import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { newRegisteredCustomer, setCustomerState, strangerTo } from "@/server/testing/customers";
import { newWorld, type World } from "@/server/testing/world";
import { refreshCustomerTokens } from "./refresh-customer-tokens";

const refresh = (world: World, refreshToken: string) =>
  refreshCustomerTokens(strangerTo(world), { refreshToken });

const later = ({ clock }: World, seconds: number) =>
  clock.set(new Date(clock.now().getTime() + seconds * 1000).toISOString());

const spent = {
  kind: "unauthenticated",
  code: "customer.refresh-token-spent",
  message: expect.stringContaining("Refresh token is expired or does not exist"),
};

test("each renewal hands out the next token, for a hundred days at a time", async () => {
  const world = await newWorld();
  const { refreshToken: first } = await newRegisteredCustomer(world);
  const { refreshToken: second, jwt } = await refresh(world, first);
  expect(jwt.split(".")).toHaveLength(3);
  expect(second).toMatch(/^[0-9a-f]{64}$/);

  later(world, 99 * 86_400);
  const { refreshToken: third } = await refresh(world, second);
  later(world, 100 * 86_400);
  await expect(refresh(world, third)).rejects.toMatchObject(spent);
});

test("tabs that race with one token all stay signed in with the same next one", async () => {
  const world = await newWorld();
  const { refreshToken, customerId } = await newRegisteredCustomer(world);
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => refresh(world, refreshToken)));
  expect(new Set(answers.map((answer) => answer.refreshToken)).size).toBe(1);

  later(world, 9);
  const late = await refresh(world, refreshToken);
  expect(late.refreshToken).toBe(answers[0]?.refreshToken);
  const kept = await inTransaction(world.system, ({ db, publisherId }) =>
    db.customerToken.count({ where: { publisherId, customerId, kind: "refresh" } }),
  );
  expect(kept).toBe(2);
});

test("a used token opens nothing once its grace is over, and its successor still works", async () => {
  const world = await newWorld();
  const { refreshToken } = await newRegisteredCustomer(world);
  const next = await refresh(world, refreshToken);
  later(world, 10);
  await expect(refresh(world, refreshToken)).rejects.toMatchObject(spent);
  await expect(refresh(world, next.refreshToken)).resolves.toBeDefined();
});

test("a blocked customer's token works no longer", async () => {
  const world = await newWorld();
  const { refreshToken, customerId } = await newRegisteredCustomer(world);
  await setCustomerState(world, customerId, "blocked");
  await expect(refresh(world, refreshToken)).rejects.toMatchObject(spent);
});

test("a text that is no refresh token is refused alike", async () => {
  const world = await newWorld();
  const { customerToken, refreshToken } = await newRegisteredCustomer(world);
  const never = refreshToken.slice(0, 8) + "0".repeat(56);
  for (const text of [
    "",
    "nonsense",
    customerToken,
    "f".repeat(64),
    never,
    refreshToken.toUpperCase(),
  ]) {
    await expect(refresh(world, text)).rejects.toMatchObject(spent);
  }
});
