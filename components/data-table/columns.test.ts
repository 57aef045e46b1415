import { describe, expect, test } from "vitest";
import {
  choosableColumns,
  chosenColumns,
  moveId,
  nextSort,
  shownColumns,
  type Columns,
} from "./columns";

const column = (id: string, isOff = false) =>
  ({ id, label: id, priority: 1, isOff, cell: () => id }) as const;

const columns: Columns<string> = [column("name"), column("a"), column("b"), column("c", true)];
const ids = (chosen: readonly string[] | null) => shownColumns(columns, chosen).map(({ id }) => id);

describe("the columns of a list", () => {
  test("are its own choice until somebody chooses", () => {
    expect(ids(null)).toEqual(["name", "a", "b"]);
    expect(ids(["c", "a"])).toEqual(["name", "c", "a"]);
    expect(ids([])).toEqual(["name"]);
  });

  test("always begin with the one that names the row, and leave out what is not there", () => {
    expect(ids(["a", "name", "gone"])).toEqual(["name", "a"]);
  });

  test("stand in the panel as on screen, followed by the rest", () => {
    const panel = choosableColumns(columns, ["c", "a"]);
    expect(panel.map(({ column, isShown }) => [column.id, isShown])).toEqual([
      ["c", true],
      ["a", true],
      ["b", false],
    ]);
  });

  test("need no words in the URL when chosen as they would be anyway", () => {
    expect(chosenColumns(columns, ["a", "b"])).toBeNull();
    expect(chosenColumns(columns, ["b", "a"])).toEqual(["b", "a"]);
  });

  test("move one place at a time, or to the place of another, never beyond the ends", () => {
    expect(moveId(["a", "b", "c"], "b", 0)).toEqual(["b", "a", "c"]);
    expect(moveId(["a", "b", "c"], "a", 2)).toEqual(["b", "c", "a"]);
    expect(moveId(["a", "b", "c"], "c", 9)).toEqual(["a", "b", "c"]);
    expect(moveId(["a", "b", "c"], "a", -1)).toEqual(["a", "b", "c"]);
  });
});

describe("a press on the head of a column", () => {
  const newest = { field: "at", direction: "descending" } as const;

  test("turns the sort round when the list is sorted by it", () => {
    expect(nextSort({ id: "at", sort: "time" }, newest)).toEqual({
      ...newest,
      direction: "ascending",
    });
    const oldest = { ...newest, direction: "ascending" } as const;
    expect(nextSort({ id: "at", sort: "time" }, oldest)).toEqual(newest);
  });

  test("otherwise begins as people look for such values: names from A, the rest from the top", () => {
    expect(nextSort({ id: "name", sort: "text" }, newest).direction).toBe("ascending");
    expect(nextSort({ id: "sum", sort: "number" }, newest).direction).toBe("descending");
  });
});
