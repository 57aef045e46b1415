import { expect, test } from "vitest";
import { differenceKinds } from "@/server/domain/reconciliation";
import type { DifferenceLine } from "@/server/services/reconciliation/difference-line";
import { differenceText } from "./difference-words";

const line = {
  item: "charge",
  ourState: "refused",
  theirState: "captured",
} as unknown as DifferenceLine;

test("every kind of difference is said in a sentence of its own", () => {
  const texts = differenceKinds.map((kind) => differenceText({ ...line, kind }));
  expect(new Set(texts).size).toBe(differenceKinds.length);
  expect(differenceText({ ...line, kind: "state-differs" })).toBe(
    "Here it is refused, there taken.",
  );
});
