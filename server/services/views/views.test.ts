import { describe, expect, test } from "vitest";
import { inTransaction, type ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { newWorld, type World } from "@/server/testing/world";
import { deleteView } from "./delete-view";
import { duplicateView } from "./duplicate-view";
import { listViews } from "./list-views";
import { overwriteView } from "./overwrite-view";
import { renameView } from "./rename-view";
import { saveView } from "./save-view";
import { setDefaultView } from "./set-default-view";
import { shareView } from "./share-view";

const list = "audit-entries";
const query = "f=action.any%3Ateam.member-invited";

const viewsOf = (ctx: ServiceContext) => listViews(ctx, { list });
const namesOf = async (ctx: ServiceContext) => (await viewsOf(ctx)).map((view) => view.name);
const save = (ctx: ServiceContext, name: string, isShared = false) =>
  saveView(ctx, { list, name, query, isShared });

const auditsOf = ({ ctx, publisherId }: World) =>
  inTransaction(ctx, (tx) =>
    tx.db.auditEntry.findMany({
      where: { publisherId, targetType: "view" },
      orderBy: { id: "asc" },
    }),
  );

async function team() {
  const world = await newWorld();
  const [robin, sam] = [
    await world.newAdmin({ settings: true }),
    await world.newAdmin({ admins: true }),
  ];
  return { world, robin: robin.ctx, sam: sam.ctx, owner: world.ctx };
}

describe("saving a view", () => {
  test("a private view is seen by its owner alone, a shared one by all", async () => {
    const { robin, sam } = await team();
    await save(robin, "Mine");
    await save(robin, "Ours", true);

    expect(await namesOf(robin)).toEqual(["Mine", "Ours"]);
    expect(await viewsOf(sam)).toMatchObject([
      {
        name: "Ours",
        query,
        isShared: true,
        isOwn: false,
        mayEdit: false,
        ownerName: "Robin Rivers",
      },
    ]);
  });

  test("keeps only what belongs to a list", async () => {
    const { robin } = await team();
    await saveView(robin, { list, name: "Mine", query: "next=evil&after=x&q=a", isShared: false });
    expect(await viewsOf(robin)).toMatchObject([{ query: "q=a" }]);
  });

  test("one's names are one's own, each used once", async () => {
    const { robin, sam } = await team();
    await save(robin, "Invited");
    await save(sam, "Invited");

    await expect(save(robin, "Invited")).rejects.toMatchObject({
      kind: "conflict",
      code: "view.name-taken",
    });
  });

  test("a repeat of a named request saves once", async () => {
    const { robin } = await team();
    const ctx = { ...robin, idempotencyKey: newId() };
    expect(await save(ctx, "Once")).toEqual(await save(ctx, "Once"));
    expect(await namesOf(robin)).toEqual(["Once"]);
  });

  test("ends at fifty", async () => {
    const { robin } = await team();
    for (let count = 0; count < 50; count++) await save(robin, `View ${count}`);
    await expect(save(robin, "One more")).rejects.toMatchObject({ code: "view.too-many" });
  });
});

describe("changing a view", () => {
  test("is for who made it, and for the Owner once it is shared", async () => {
    const { robin, sam, owner } = await team();
    const mine = { list, ...(await save(robin, "Mine")) };
    const ours = { list, ...(await save(robin, "Ours", true)) };

    await expect(renameView(sam, { ...mine, name: "x" })).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(renameView(owner, { ...mine, name: "x" })).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(renameView(sam, { ...ours, name: "x" })).rejects.toMatchObject({
      code: "view.not-yours",
    });

    await renameView(owner, { ...ours, name: "Everybody's" });
    expect(await namesOf(sam)).toEqual(["Everybody's"]);
  });

  test("a new name must be free", async () => {
    const { robin } = await team();
    await save(robin, "A");
    const b = await save(robin, "B");
    await expect(renameView(robin, { list, ...b, name: "A" })).rejects.toMatchObject({
      code: "view.name-taken",
    });
  });

  test("its filters are replaced only as long as nobody else has replaced them", async () => {
    const { world, robin, owner } = await team();
    const { viewId } = await save(robin, "Ours", true);
    const [seen] = await viewsOf(owner);
    const change = { list, viewId, query: "q=new", seenAt: seen!.updatedAt };

    world.clock.set("2026-11-22T13:00:00Z");
    await overwriteView(robin, change);
    expect(await viewsOf(owner)).toMatchObject([{ query: "q=new" }]);
    await expect(overwriteView(owner, change)).rejects.toMatchObject({ code: "view.changed" });
  });

  test("a copy is private, one's own, and under a free name", async () => {
    const { robin, sam } = await team();
    const ours = { list, ...(await save(robin, "Ours", true)) };

    await duplicateView(sam, ours);
    await duplicateView(sam, ours);
    expect(await namesOf(sam)).toEqual(["Ours", "Ours (copy)", "Ours (copy 2)"]);
    expect(await namesOf(robin)).toEqual(["Ours"]);
  });

  test("a view taken back disappears for the others", async () => {
    const { robin, sam, owner } = await team();
    const ours = { list, ...(await save(robin, "Ours", true)) };

    await shareView(owner, { ...ours, isShared: false });
    expect(await namesOf(sam)).toEqual([]);
    expect(await viewsOf(robin)).toMatchObject([{ name: "Ours", isShared: false }]);
  });

  test("a deleted view is gone", async () => {
    const { robin } = await team();
    const view = { list, ...(await save(robin, "Mine")) };
    await deleteView(robin, view);

    expect(await namesOf(robin)).toEqual([]);
    await expect(deleteView(robin, view)).rejects.toMatchObject({ code: "view.not-found" });
  });
});

describe("the view a list opens with", () => {
  const defaultsOf = async (ctx: ServiceContext) =>
    (await viewsOf(ctx)).filter((view) => view.isDefault).map((view) => view.name);

  test("is one of one's own and one of the team's, each replacing the one before", async () => {
    const { robin, sam } = await team();
    const [a, b] = [await save(robin, "A"), await save(robin, "B")];
    const [c, d] = [await save(robin, "C", true), await save(robin, "D", true)];

    for (const view of [a, b, c, d]) {
      await setDefaultView(robin, { list, ...view, isDefault: true });
    }
    expect(await defaultsOf(robin)).toEqual(["B", "D"]);
    expect(await defaultsOf(sam)).toEqual(["D"]);

    await setDefaultView(robin, { list, ...a, isDefault: false }); // it was none: nothing changes
    await setDefaultView(robin, { list, ...d, isDefault: false });
    expect(await defaultsOf(robin)).toEqual(["B"]);
  });

  test("does not become the team's by being shared", async () => {
    const { robin, sam } = await team();
    const view = { list, ...(await save(robin, "A")) };
    await setDefaultView(robin, { ...view, isDefault: true });
    await shareView(robin, { ...view, isShared: true });

    expect(await defaultsOf(sam)).toEqual([]);
  });
});

test("what the team sees is audited, private views are not, and no filter is told", async () => {
  const { world, robin } = await team();
  const mine = { list, ...(await save(robin, "Mine")) };
  await renameView(robin, { ...mine, name: "Still mine" });
  await shareView(robin, { ...mine, isShared: true });
  await shareView(robin, { ...mine, isShared: true });
  await renameView(robin, { ...mine, name: "Ours" });
  await deleteView(robin, mine);

  const entries = await auditsOf(world);
  expect(entries.map(({ action, before, after }) => [action, before, after])).toEqual([
    ["view.shared", null, { list, name: "Still mine" }],
    ["view.renamed", { name: "Still mine" }, { name: "Ours" }],
    ["view.deleted", { list, name: "Ours" }, null],
  ]);
});

describe("kept apart", () => {
  const view = { list, viewId: newId() };
  const verbs: [string, (ctx: ServiceContext, key: typeof view) => Promise<unknown>][] = [
    ["list", (ctx) => viewsOf(ctx)],
    ["save", (ctx) => save(ctx, "A")],
    ["overwrite", (ctx, key) => overwriteView(ctx, { ...key, query, seenAt: new Date(0) })],
    ["rename", (ctx, key) => renameView(ctx, { ...key, name: "A" })],
    ["duplicate", (ctx, key) => duplicateView(ctx, key)],
    ["share", (ctx, key) => shareView(ctx, { ...key, isShared: true })],
    ["set default", (ctx, key) => setDefaultView(ctx, { ...key, isDefault: true })],
    ["delete", (ctx, key) => deleteView(ctx, key)],
  ];

  test.each(verbs)("%s: without the list's permission it is forbidden", async (_, verb) => {
    const world = await newWorld();
    const { ctx } = await world.newAdmin({ offers: true });
    await expect(verb(ctx, view)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(verb(world.anonymous, view)).rejects.toMatchObject({ kind: "unauthenticated" });
  });

  test.each(verbs.slice(2))("%s: another publisher's view is not found", async (_, verb) => {
    const [world, elsewhere] = [await newWorld(), await newWorld()];
    const { viewId } = await save(elsewhere.ctx, "Theirs", true);
    await expect(verb(world.ctx, { list, viewId })).rejects.toMatchObject({
      code: "view.not-found",
    });
    expect(await namesOf(elsewhere.ctx)).toEqual(["Theirs"]);
  });

  test.each(verbs.slice(2))("%s: an unknown list is not found", async (_, verb) => {
    const { ctx } = await newWorld();
    await expect(verb(ctx, { ...view, list: "constructor" })).rejects.toMatchObject({
      code: "view.unknown-list",
    });
  });
});
