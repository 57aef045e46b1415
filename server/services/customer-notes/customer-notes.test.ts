import { expect, test } from "vitest";
import { commerceRows } from "@/server/testing/commerce-rows";
import { newWorld } from "@/server/testing/world";
import { addCustomerNote } from "./add-customer-note";
import { deleteCustomerNote } from "./delete-customer-note";
import { editCustomerNote } from "./edit-customer-note";
import { listCustomerNotes } from "./list-customer-notes";
import { pinCustomerNote } from "./pin-customer-note";

async function noted() {
  const world = await newWorld();
  const customerId = Number((await commerceRows(world).customer()).id);
  const add = (text: string, ctx = world.ctx) => addCustomerNote(ctx, { customerId, text });
  const texts = async () =>
    (await listCustomerNotes(world.ctx, { customerId })).map(({ text }) => text);
  return { world, customerId, add, texts };
}

test("notes stand with the latest first, under those that are pinned", async () => {
  const { world, add, texts } = await noted();
  const { noteId } = await add("first");
  world.clock.set("2026-11-22T12:01:00Z");
  await add("second");
  expect(await texts()).toEqual(["second", "first"]);
  await pinCustomerNote(world.ctx, { noteId, isPinned: true });
  expect(await texts()).toEqual(["first", "second"]);
  await pinCustomerNote(world.ctx, { noteId, isPinned: false });
  await deleteCustomerNote(world.ctx, { noteId });
  expect(await texts()).toEqual(["second"]);
});

test("the words of a note are its author's; anybody who cares for customers may delete it", async () => {
  const { world, customerId, add } = await noted();
  const { noteId } = await add("Called twice");
  const colleague = await world.newAdmin({ reporting: "full", customerRelationship: true });
  expect(await listCustomerNotes(colleague.ctx, { customerId })).toMatchObject([
    { author: "Robin Rivers", isOwn: false, createdAt: world.clock.now(), editedAt: null },
  ]);
  const edit = (ctx: typeof world.ctx) => editCustomerNote(ctx, { noteId, text: "Called once" });
  await expect(edit(colleague.ctx)).rejects.toMatchObject({ code: "customer-note.of-another" });
  await edit(world.ctx);
  expect(await listCustomerNotes(world.ctx, { customerId })).toMatchObject([
    { text: "Called once", isOwn: true, editedAt: world.clock.now() },
  ]);
  await deleteCustomerNote(colleague.ctx, { noteId });
});

test("notes are kept from those who may not know who customers are, and from other publishers", async () => {
  const { world, customerId, add } = await noted();
  const { noteId } = await add("Called twice");
  const { ctx } = await world.newAdmin({ customerRelationship: true });
  await expect(listCustomerNotes(ctx, { customerId })).rejects.toMatchObject({ kind: "forbidden" });
  await expect(add("No", ctx)).rejects.toMatchObject({ kind: "forbidden" });
  const other = (await newWorld()).ctx;
  await expect(deleteCustomerNote(other, { noteId })).rejects.toMatchObject({ kind: "not-found" });
  await expect(listCustomerNotes(other, { customerId })).rejects.toMatchObject({
    kind: "not-found",
  });
});
