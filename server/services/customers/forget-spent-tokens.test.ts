import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { newRegisteredCustomer, strangerTo } from "@/server/testing/customers";
import { newWorld, type World } from "@/server/testing/world";
import { forgetSpentTokens } from "./forget-spent-tokens";
import { refreshCustomerTokens } from "./refresh-customer-tokens";

const forget = ({ system }: World) => forgetSpentTokens(system);

const later = ({ clock }: World, seconds: number) =>
  clock.set(new Date(clock.now().getTime() + seconds * 1000).toISOString());

const kindsKept = ({ system }: World) =>
  inTransaction(system, async ({ db, publisherId }) => {
    const kept = await db.customerToken.findMany({
      where: { publisherId },
      select: { kind: true },
    });
    return kept.map(({ kind }) => kind).toSorted();
  });

test("a token goes once it has ended, a used one after its grace, and others stay", async () => {
  const world = await newWorld();
  const { refreshToken } = await newRegisteredCustomer(world);
  await newRegisteredCustomer(await newWorld()); // another publisher's stay out of it
  const { refreshToken: next } = await refreshCustomerTokens(strangerTo(world), { refreshToken });
  expect(await forget(world)).toBe(0);

  later(world, 10);
  expect(await forget(world)).toBe(1);
  expect(await kindsKept(world)).toEqual(["customer", "refresh"]);
  await expect(
    refreshCustomerTokens(strangerTo(world), { refreshToken: next }),
  ).resolves.toBeDefined();

  later(world, 14 * 86_400);
  expect(await forget(world)).toBe(2); // the older API's, and the one that was renewed
  later(world, 86 * 86_400);
  expect(await forget(world)).toBe(1);
  expect(await kindsKept(world)).toEqual([]);
});

test("nobody but the system tidies up", async () => {
  const { ctx } = await newWorld();
  await expect(forgetSpentTokens(ctx)).rejects.toMatchObject({ kind: "forbidden" });
});
