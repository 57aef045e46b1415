import fc from "fast-check";
import { expect, test } from "vitest";
import { dealLines, type Lines } from "./deal-lines";

async function* pieces(texts: readonly string[]) {
  for (const text of texts) yield Buffer.from(text);
}

async function textOf(portion: AsyncIterable<Buffer>): Promise<string> {
  let text = "";
  for await (const piece of portion) text += piece.toString();
  return text;
}

async function dealAll(lines: Lines, most: number, mostBytes?: number): Promise<string[]> {
  const portions: string[] = [];
  do portions.push(await textOf(lines.take(most, mostBytes)));
  while (!(await lines.isAtEnd()));
  return portions;
}

test("lines are dealt in portions, however the stream was cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: fc.constantFrom("a", "é", "\n"), maxLength: 9 })),
      fc.integer({ min: 1, max: 5 }),
      async (texts, most) => {
        const whole = texts.filter((text) => text !== "").join("");
        const complete = whole.endsWith("\n") || whole === "" ? whole : `${whole}\n`;
        const rest = complete.slice(whole.length);
        const lines = dealLines(pieces([...texts.filter((text) => text !== ""), rest]));

        const portions = await dealAll(lines, most);

        expect(portions.join("")).toBe(complete);
        expect(lines.dealt()).toBe(complete.split("\n").length - 1);
        for (const portion of portions.slice(0, -1)) {
          expect(portion.split("\n")).toHaveLength(most + 1);
        }
      },
    ),
  );
});

test("a portion that grows too large ends with its line", async () => {
  const lines = dealLines(pieces(["aaaa\nbb", "bb\ncccc\n", "dddd\n"]));
  expect(await dealAll(lines, 100, 6)).toEqual(["aaaa\nbbbb\n", "cccc\ndddd\n"]);
  expect(lines.dealt()).toBe(4);
});

test("nothing to deal is one empty portion", async () => {
  expect(await dealAll(dealLines(pieces([])), 3)).toEqual([""]);
});
