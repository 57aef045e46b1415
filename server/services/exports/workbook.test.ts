import { Readable } from "node:stream";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import {
  bytesOf,
  exportedSheets,
  list,
  note,
  offers,
  worldWithTargets,
} from "@/server/testing/export-world";
import { newWorld } from "@/server/testing/world";
import { dealLines } from "./deal-lines";
import { exportSource, presentMoment } from "./export-source";
import { workbook } from "./workbook";

describe("a list as a workbook", () => {
  test("opens in a reader, with typed cells under a frozen head", async () => {
    const world = await worldWithTargets("=1+1", 'a < b & c > "d" ]]> \\n \u0001\t\r\n end  ', "");
    const sheets = await exportedSheets(world.ctx, { f: offers, sort: "occurredAt" });

    const [sheet] = sheets;
    expect(sheet).toMatchObject({ name: "Audit log", freezePane: { rows: 1 } });
    const [head = [], ...rows] = sheet!.rows;
    expect(head.slice(0, 3)).toEqual(["Time", "Recorded at", "Actor type"]);
    const target = head.indexOf("Target ID");
    // Spreadsheets know no zones: 12:00 UTC is 13:00 in Amsterdam.
    expect(rows[0]?.[0]).toEqual(new Date("2026-03-28T13:00:00Z"));
    expect(rows.map((row) => row[target] ?? "")).toEqual([
      "'=1+1",
      'a < b & c > "d" ]]> \\n \t\r\n end  ',
      "",
    ]);
    expect(rows[0]?.[head.indexOf("Before")] ?? null).toBeNull();
  });

  test("tells on a sheet of its own what was filtered", async () => {
    const world = await worldWithTargets("10", "11", "2");
    const params = { f: `${offers};occurredAt.gte:2026-01-01`, q: "1", sort: "occurredAt" };
    const sheets = await exportedSheets(world.ctx, params);

    expect(sheets.map(({ name }) => name)).toEqual(["Audit log", "Filters"]);
    expect(sheets[1]!.rows).toEqual([
      ["List", "Audit log"],
      ["Rows", 2],
      ["Exported at", "2026-03-28T14:00:00.000Z"],
      ["Times in", "Europe/Amsterdam"],
      ["Search", "1"],
      ["Filter", offers],
      ["Filter", "occurredAt.gte:2026-01-01"],
      ["Sorted by", "occurredAt, ascending"],
    ]);
  });

  test("with no rows has its head", async () => {
    const world = await newWorld();
    const sheets = await exportedSheets(world.ctx, { q: "no such target" });
    expect(sheets[0]!.rows).toHaveLength(1);
  });

  test("cuts what no cell can hold, and says so", async () => {
    const world = await worldWithTargets();
    const long = "🎬".repeat(20_000);
    await note(world, "2026-03-28T13:00Z", { after: { long } });
    world.clock.set("2026-03-28T14:00Z");

    const sheets = await exportedSheets(world.ctx, { f: offers });
    const [head = [], row] = sheets[0]!.rows;
    const cell = String(row?.[head.indexOf("After")]);
    expect(cell.length).toBeLessThanOrEqual(32_767);
    expect(cell.endsWith("🎬 […]")).toBe(true);
  });

  test("goes on in another sheet where one is full, each under the head", async () => {
    const { ctx } = await newWorld();
    const source = await exportSource(ctx, { list, format: "xlsx" }, await presentMoment(ctx));
    const lines = dealLines(Readable.from(rowsOf(7), { objectMode: false }));
    const { sheets } = await readXlsx(await bytesOf(workbook(source, lines, 3)));

    const firsts = sheets.map(({ name, rows }) => [name, ...rows.map(([first]) => first)]);
    expect(firsts.slice(0, -1)).toEqual([
      ["Audit log", "Time", 1, 2, 3],
      ["Audit log (2)", "Time", 4, 5, 6],
      ["Audit log (3)", "Time", 7],
    ]);
    expect(sheets.at(-1)).toMatchObject({ name: "Filters" });
    expect(sheets.at(-1)?.rows[1]).toEqual(["Rows", 7]);
  });
});

function* rowsOf(count: number) {
  for (let n = 1; n <= count; n += 1) yield Buffer.from(`<row><c><v>${n}</v></c></row>\n`);
}
