import { expect, test } from "vitest";
import type { ServiceContext } from "@/server/context";
import { inTransaction } from "@/server/context";
import { newWorld } from "@/server/testing/world";
import { once } from "./once";
import { onceAcross } from "./once-across";

const named = (ctx: ServiceContext, key: string): ServiceContext => ({
  ...ctx,
  idempotencyKey: key,
});

/** Counts how often the work was really done, in the database. */
const note = (ctx: ServiceContext, text: string) =>
  once(ctx, "note", { text }, async (tx) => {
    await tx.db.savedView.create({
      data: {
        publisherId: tx.publisherId,
        id: crypto.randomUUID(),
        list: "notes",
        name: crypto.randomUUID(),
        ownerAccountId: crypto.randomUUID(),
        query: text,
        createdAt: tx.clock.now(),
        updatedAt: tx.clock.now(),
      },
    });
    return { at: tx.clock.now(), text };
  });

const notes = (ctx: ServiceContext) =>
  inTransaction(ctx, (tx) => tx.db.savedView.count({ where: { publisherId: tx.publisherId } }));

test("a named request is done once, and its repeats get the first answer, dates included", async () => {
  const world = await newWorld();
  const first = await note(named(world.ctx, "k1"), "a");
  world.clock.set("2026-11-23T12:00:00Z");
  const second = await note(named(world.ctx, "k1"), "a");
  expect(second).toEqual(first);
  expect(await notes(world.ctx)).toBe(1);
});

test("a request without a name is done each time", async () => {
  const world = await newWorld();
  await note(world.ctx, "a");
  await note(world.ctx, "a");
  expect(await notes(world.ctx)).toBe(2);
});

test("the same name for another input is refused and changes nothing", async () => {
  const world = await newWorld();
  await note(named(world.ctx, "k1"), "a");
  await expect(note(named(world.ctx, "k1"), "b")).rejects.toMatchObject({
    kind: "conflict",
    code: "idempotency.key-reused",
  });
  expect(await notes(world.ctx)).toBe(1);
});

test("two callers may use the same name for different things", async () => {
  const world = await newWorld();
  const admin = await world.newAdmin();
  await note(named(world.ctx, "k1"), "a");
  await note(named(admin.ctx, "k1"), "b");
  expect(await notes(world.ctx)).toBe(2);
});

test("ten at the same moment are done once", async () => {
  const world = await newWorld();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => note(named(world.ctx, "k1"), "a")),
  );
  expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(["a"]));
  expect(await notes(world.ctx)).toBe(1);
});

test("a request that fails leaves its name free", async () => {
  const world = await newWorld();
  const failing = once(named(world.ctx, "k1"), "note", { text: "a" }, () =>
    Promise.reject(new Error("gone wrong")),
  );
  await expect(failing).rejects.toThrow("gone wrong");
  await note(named(world.ctx, "k1"), "a");
  expect(await notes(world.ctx)).toBe(1);
});

test("after the retention a name means a new request", async () => {
  const world = await newWorld();
  await note(named(world.ctx, "k1"), "a");
  world.clock.set("2026-11-29T12:00:01Z");
  await note(named(world.ctx, "k1"), "b");
  expect(await notes(world.ctx)).toBe(2);
});

const request = { key: "pay-1", verb: "charge", input: { amount: 799 } };

test("work across a gateway call asks its repeat to wait while it runs", async () => {
  const world = await newWorld();
  const answer = await onceAcross(world.ctx, request, {
    run: async () => {
      const repeat = onceAcross(world.ctx, request, { run: neverCalled, resume: neverCalled });
      await expect(repeat).rejects.toMatchObject({ code: "idempotency.in-progress" });
      return { charged: 799 };
    },
    resume: neverCalled,
  });
  expect(answer).toEqual({ charged: 799 });
  const again = await onceAcross(world.ctx, request, { run: neverCalled, resume: neverCalled });
  expect(again).toEqual({ charged: 799 });
});

test("work that died during a gateway call is resumed by asking, not by doing it again", async () => {
  const world = await newWorld();
  const dying = onceAcross(world.ctx, request, {
    run: () => Promise.reject(new Error("killed")),
    resume: neverCalled,
  });
  await expect(dying).rejects.toThrow("killed");

  world.clock.set("2026-11-22T12:02:01Z");
  const answer = await onceAcross(world.ctx, request, {
    run: neverCalled,
    resume: () => Promise.resolve({ charged: 799 }),
  });
  expect(answer).toEqual({ charged: 799 });
});

const neverCalled = (): Promise<{ charged: number }> =>
  Promise.reject(new Error("must not be called"));
