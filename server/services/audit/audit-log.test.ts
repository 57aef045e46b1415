import { describe, expect, test } from "vitest";
import { inTransaction, type ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { newWorld, type World } from "@/server/testing/world";
import { countAuditEntries } from "./count-audit-entries";
import { getAuditEntry } from "./get-audit-entry";
import { listAuditEntries } from "./list-audit-entries";
import { listAuditFacets } from "./list-audit-facets";
import { recordAuditEntry, type AuditedChange } from "./record-audit-entry";

/** Notes what somebody did at an instant, as their verbs would. */
function note({ clock }: World, ctx: ServiceContext, at: string, change: Partial<AuditedChange>) {
  clock.set(at);
  return inTransaction(ctx, (tx) =>
    recordAuditEntry(tx, {
      action: "offer.published",
      targetType: "offer",
      targetId: "1",
      ...change,
    }),
  );
}

async function worldWithHistory() {
  const world = await newWorld({ now: "2026-03-01T12:00Z" });
  const sam = await world.newAdmin({ settings: true });
  const from = { ip: "203.0.113.7", userAgent: null };
  await note(world, { ...sam.ctx, from, requestId: "request-one" }, "2026-03-02T10:00Z", {
    action: "company.profile-changed",
    targetType: "publisher",
    targetId: String(world.publisherId),
    before: { name: "Old" },
    after: { name: "New" },
  });
  await note(world, world.ctx, "2026-03-03T10:00Z", {
    action: "team.member-removed",
    targetType: "member",
    targetId: sam.accountId,
  });
  await note(world, world.system, "2026-03-04T10:00Z", {
    action: "offer.expired",
    targetType: "offer",
    targetId: "900100200",
  });
  return { world, sam };
}

const actionsOf = async (ctx: ServiceContext, input = {}) =>
  (await listAuditEntries(ctx, input)).rows.map((row) => row.action);

describe("the audit log", () => {
  test("says who changed what, how, when and from where, newest first", async () => {
    const { world, sam } = await worldWithHistory();
    const { rows, total } = await listAuditEntries(world.ctx, {});

    expect(rows).toMatchObject([
      {
        action: "offer.expired",
        actor: { kind: "system", id: "test", name: null },
        target: { type: "offer", id: "900100200", name: null },
        ip: null,
      },
      { action: "team.member-removed", target: { id: sam.accountId, name: "Robin Rivers" } },
      {
        action: "company.profile-changed",
        occurredAt: new Date("2026-03-02T10:00Z"),
        actor: { kind: "admin", id: sam.accountId, name: "Robin Rivers" },
        before: { name: "Old" },
        after: { name: "New" },
        requestId: "request-one",
        ip: "203.0.113.7",
      },
      ...rows.slice(3), // how the publisher itself came to be
    ]);
    expect(total).toEqual({ count: rows.length, isCapped: false });
  });

  test("is filtered by days, actors, actions and kinds of target", async () => {
    const { world, sam } = await worldWithHistory();
    const { ctx } = world;

    expect(await actionsOf(ctx, { f: "occurredAt.eq:2026-03-03" })).toEqual([
      "team.member-removed",
    ]);
    expect(await actionsOf(ctx, { f: `actor.any:${sam.accountId}` })).toEqual([
      "company.profile-changed",
    ]);
    expect(
      await actionsOf(ctx, { f: "action.any:offer.expired,team.member-removed" }),
    ).toHaveLength(2);
    expect(await actionsOf(ctx, { f: "targetType.any:offer;actor.any:test" })).toEqual([
      "offer.expired",
    ]);
    expect(await countAuditEntries(ctx, { f: "targetType.any:offer" })).toEqual({ count: 1 });
  });

  test("is searched by the beginning of a target's id, or by a request's whole id", async () => {
    const { world } = await worldWithHistory();

    expect(await actionsOf(world.ctx, { q: "9001" })).toEqual(["offer.expired"]);
    expect(await actionsOf(world.ctx, { q: "request-one" })).toEqual(["company.profile-changed"]);
    expect(await actionsOf(world.ctx, { q: "request" })).toEqual([]);
  });

  test("offers to its filters what occurs in it", async () => {
    const { world, sam } = await worldWithHistory();
    const facets = await listAuditFacets(world.ctx);

    expect(facets.actions).toEqual(facets.actions.toSorted());
    expect(facets.actions).toEqual(
      expect.arrayContaining(["company.profile-changed", "offer.expired"]),
    );
    expect(facets.targetTypes).toEqual(["member", "offer", "publisher"]);
    expect(facets.actors).toEqual(
      expect.arrayContaining([
        { id: sam.accountId, name: "Robin Rivers" },
        { id: "test", name: null },
      ]),
    );
  });

  test("opens one entry", async () => {
    const { world } = await worldWithHistory();
    const { rows } = await listAuditEntries(world.ctx, {});
    expect(await getAuditEntry(world.ctx, { entryId: rows[0]!.id })).toEqual(rows[0]);
  });

  test("refuses what it cannot read", async () => {
    const { ctx } = await newWorld();
    const input = { f: "colour.any:red" };
    await expect(listAuditEntries(ctx, input)).rejects.toMatchObject({ code: "list.unreadable" });
    await expect(countAuditEntries(ctx, input)).rejects.toMatchObject({ code: "list.unreadable" });
  });

  test("shows nothing of another publisher", async () => {
    const [{ world: theirs }, mine] = [await worldWithHistory(), await newWorld()];
    const [entry] = (await listAuditEntries(theirs.ctx, {})).rows;

    await expect(getAuditEntry(mine.ctx, { entryId: entry!.id })).rejects.toMatchObject({
      kind: "not-found",
      code: "audit.not-found",
    });
    expect(await actionsOf(mine.ctx, { f: "action.any:offer.expired" })).toEqual([]);
    expect((await listAuditFacets(mine.ctx)).actions).not.toContain("offer.expired");
  });

  test.each([
    ["list", (ctx: ServiceContext) => listAuditEntries(ctx, {})],
    ["count", (ctx: ServiceContext) => countAuditEntries(ctx, {})],
    ["get", (ctx: ServiceContext) => getAuditEntry(ctx, { entryId: newId() })],
    ["facets", (ctx: ServiceContext) => listAuditFacets(ctx)],
  ])("%s: without the permission it is forbidden", async (_, verb) => {
    const world = await newWorld();
    const { ctx } = await world.newAdmin({ offers: true, reporting: "full" });
    await expect(verb(ctx)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(verb(world.anonymous)).rejects.toMatchObject({ kind: "unauthenticated" });
  });
});
