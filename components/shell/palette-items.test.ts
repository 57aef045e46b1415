import { expect, test } from "vitest";
import { permissions } from "@/server/domain/permissions";
import { visibleMenu } from "./menu";
import { paletteItems, score } from "./palette-items";

const items = paletteItems({
  publisherId: 123456789,
  sections: visibleMenu({ permissions, isSandbox: true }),
  publishers: [
    { id: 123456789, name: "Lighthouse TV" },
    { id: 987654321, name: "Harbour Sport" },
  ],
});

const find = (search: string) =>
  items
    .map((item) => ({ label: item.label, score: score(item, search) }))
    .filter((hit) => hit.score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map((hit) => hit.label);

test("a page is found by the start of its name before anything that mentions it", () => {
  expect(find("te")[0]).toBe("Team");
});

test("a page is found by other words for it, and by its section", () => {
  expect(find("history")).toEqual(["Audit log"]);
  expect(find("admin aud")).toEqual(["Audit log"]);
});

test("another publisher is found by name or id, the present one is not offered", () => {
  expect(find("harbour")).toEqual(["Switch to Harbour Sport"]);
  expect(find("987654321")).toEqual(["Switch to Harbour Sport"]);
  expect(find("lighthouse")).toEqual([]);
});

test("nothing is found for nonsense, and no search shows everything", () => {
  expect(find("zzz")).toEqual([]);
  expect(find(" ")).toHaveLength(items.length);
});

test("no two items share a value", () => {
  expect(new Set(items.map((item) => item.value)).size).toBe(items.length);
});
