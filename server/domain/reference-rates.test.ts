import { expect, test } from "vitest";
import { parseReferenceRates } from "./reference-rates";

test("each quoted rate is one of a day and a currency, to the last digit", () => {
  const csv =
    "Date,USD,JPY,BGN,\n2026-04-13,1.1684,186.75,N/A,\n2026-04-10,1.1710,186.43,1.9558,\n";
  expect(parseReferenceRates(csv)).toEqual([
    { currency: "USD", day: "2026-04-13", unitsPerEuro: "1.1684" },
    { currency: "JPY", day: "2026-04-13", unitsPerEuro: "186.75" },
    { currency: "USD", day: "2026-04-10", unitsPerEuro: "1.1710" },
    { currency: "JPY", day: "2026-04-10", unitsPerEuro: "186.43" },
    { currency: "BGN", day: "2026-04-10", unitsPerEuro: "1.9558" },
  ]);
});

test.each(["Day,USD\n2026-04-13,1.1", "Date,USD\n13.4.2026,1.1", "Date,USD\n2026-04-13,-1"])(
  "what is no such table is refused: %j",
  (csv) => {
    expect(() => parseReferenceRates(csv)).toThrow(RangeError);
  },
);
