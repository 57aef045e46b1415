import { expect, test } from "vitest";
import { statementNames } from "./statement-names";

const read = 'SELECT "public"."offer"."number" FROM "public"."offer" WHERE "number" = $1';

test("the same statement has the same name in every process, another one another", () => {
  const [one, other] = [statementNames(), statementNames()];
  expect(one({ sql: read })).toBe(other({ sql: read }));
  expect(one({ sql: read })).toMatch(/^p[\w-]{20}$/);
  expect(one({ sql: `${read} LIMIT 1` })).not.toBe(one({ sql: read }));
});

test("raw SQL, very long statements and settings have none", () => {
  const nameOf = statementNames();
  for (const sql of ["SET LOCAL app.publisher = '1'", "SELECT 1 FROM offer", read.padEnd(7_000)]) {
    expect(nameOf({ sql })).toBe("");
  }
});

test("there is an end to names, and those given stay", () => {
  const nameOf = statementNames();
  const first = nameOf({ sql: read });
  const names = Array.from({ length: 600 }, (_, n) => nameOf({ sql: `${read} OFFSET ${n}` }));
  expect(names.filter(Boolean)).toHaveLength(499);
  expect(nameOf({ sql: read })).toBe(first);
});
