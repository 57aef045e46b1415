import { describe, expect, test } from "vitest";
import type { ServiceContext } from "@/server/context";
import { neutraliseFormula } from "@/server/domain/csv-cell";
import { listAuditEntries } from "@/server/services/audit/list-audit-entries";
import {
  bytesOf,
  exportedCsv,
  list,
  note,
  offers,
  worldWithTargets,
} from "@/server/testing/export-world";
import { newWorld } from "@/server/testing/world";
import { openExport } from "./open-export";
import type { ExportInput } from "./schemas";

describe("a list as CSV", () => {
  test("holds exactly the rows of the filter, in the order of the list, from all its pages", async () => {
    const world = await worldWithTargets(...Array.from({ length: 60 }, (_, at) => String(at)));
    await note(world, "2026-03-28T13:00Z", { targetType: "coupon" });
    world.clock.set("2026-03-28T14:00Z");

    for (const params of [{ f: offers }, { f: offers, sort: "occurredAt" }, { q: "2" }]) {
      const listed: string[] = [];
      for (let after: string | null | undefined = undefined; after !== null;) {
        const page = await listAuditEntries(world.ctx, { ...params, size: "25", after });
        listed.push(...page.rows.map(({ id }) => id));
        after = page.nextCursor;
      }
      const rows = await exportedCsv(world.ctx, params);
      expect(rows.map((row) => row["Entry ID"])).toEqual(listed);
      expect(listed.length).toBeGreaterThan(10);
    }
  });

  test("is not changed by being asked for, which the log notes afterwards", async () => {
    const world = await worldWithTargets("1", "2");
    const [before, first] = [await listAuditEntries(world.ctx, {}), await exportedCsv(world.ctx)];
    expect(first.map((row) => row["Entry ID"])).toEqual(before.rows.map(({ id }) => id));

    const { rows } = await listAuditEntries(world.ctx, {});
    expect(rows[0]).toMatchObject({ action: "export.requested", target: { id: list } });
  });

  test("writes times with the offset of the publisher's zone, on both sides of a clock change", async () => {
    const world = await newWorld({ now: "2026-01-01T12:00Z" });
    await note(world, "2026-03-29T00:59:59Z");
    await note(world, "2026-03-29T01:00:00Z");
    world.clock.set("2026-04-01T12:00Z");

    const rows = await exportedCsv(world.ctx, { f: offers });
    expect(rows.map((row) => row["Time"])).toEqual([
      "2026-03-29T03:00:00+02:00",
      "2026-03-29T01:59:59+01:00",
    ]);
  });

  test("makes every text harmless that a spreadsheet would run", async () => {
    const wicked = ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"];
    const plain = ["", "a=1", "'=1", 'say "hi", twice', "two\nlines", "🎬", "1-2"];
    const world = await worldWithTargets(...wicked, ...plain);

    const rows = await exportedCsv(world.ctx, { f: offers, sort: "occurredAt" });
    const written = [...wicked.map((text) => `'${text}`), ...plain];
    expect(rows.map((row) => row["Target ID"])).toEqual(written);
    expect(written).toEqual([...wicked, ...plain].map(neutraliseFormula));
  });

  test("has a name fit for any disk, and says what it is", async () => {
    const world = await newWorld({ name: 'Ciné "Élan" / Ночь', now: "2026-03-28T23:30Z" });
    const { body, fileName, contentType } = await openExport(world.ctx, { list, format: "csv" });
    await bytesOf(body);
    expect(fileName).toBe("cine-elan-audit-log-2026-03-29.csv");
    expect(contentType).toMatch(/^text\/csv; charset=utf-8/);
  });
});

describe("exporting is refused", () => {
  const exported = (ctx: ServiceContext, params: Partial<ExportInput> = {}) =>
    openExport(ctx, { list, format: "csv", ...params });

  test("without the permission to export", async () => {
    const world = await newWorld();
    const { ctx } = await world.newAdmin({ reporting: "no-pii", settings: true });
    await expect(exported(ctx)).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("without the permission to read the list", async () => {
    const world = await newWorld();
    const { ctx } = await world.newAdmin({ reporting: "full" });
    await expect(exported(ctx)).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("to somebody who has not signed in", async () => {
    const { anonymous } = await newWorld();
    await expect(exported(anonymous)).rejects.toMatchObject({ kind: "unauthenticated" });
  });

  test.each(["nothing", "constructor", "__proto__", ""])("for the list %j", async (unknown) => {
    const { ctx } = await newWorld();
    await expect(exported(ctx, { list: unknown })).rejects.toMatchObject({
      kind: "not-found",
      code: "export.unknown-list",
    });
  });

  test.each([{ f: "colour.any:red" }, { f: "nonsense" }, { sort: "colour" }, { q: "a\u0000b" }])(
    "for a filter that cannot be read, rather than export more: %j",
    async (params) => {
      const { ctx } = await newWorld();
      await expect(exported(ctx, params)).rejects.toMatchObject({
        kind: "invalid",
        code: "list.unreadable",
      });
    },
  );

  test("and notes nothing in the log", async () => {
    const world = await newWorld();
    const before = await listAuditEntries(world.ctx, {});
    await expect(exported(world.ctx, { f: "nonsense" })).rejects.toThrow();
    expect((await listAuditEntries(world.ctx, {})).total).toEqual(before.total);
  });
});

test("another publisher's rows are never in the file", async () => {
  const [ours, theirs] = [await worldWithTargets("ours"), await worldWithTargets("theirs")];
  const targets = (await exportedCsv(ours.ctx)).map((row) => row["Target ID"]);
  expect(targets).toContain("ours");
  expect(targets).not.toContain("theirs");
  expect(targets).not.toContain(String(theirs.publisherId));
});
