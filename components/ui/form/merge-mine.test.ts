import { expect, test } from "vitest";
import { contested, mergeMine } from "./merge-mine";

const base = { name: "Lighthouse", city: "Delft", phone: "1" };

test("what I touched stays mine, the rest follows what was saved", () => {
  const mine = { ...base, city: "Gent" };
  const theirs = { ...base, name: "Beacon", phone: "2" };
  expect(mergeMine({ base, mine, theirs })).toEqual({ name: "Beacon", city: "Gent", phone: "2" });
  expect(contested({ base, mine, theirs })).toEqual([]);
});

test("a field that both changed is contested, unless they agree", () => {
  const mine = { ...base, city: "Gent", name: "Beacon" };
  const theirs = { ...base, city: "Lyon", name: "Beacon" };
  expect(contested({ base, mine, theirs })).toEqual(["city"]);
  expect(mergeMine({ base, mine, theirs })).toEqual({ ...base, name: "Beacon", city: "Gent" });
});
