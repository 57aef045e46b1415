import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/server/db/prisma";
import { parseReferenceRates } from "@/server/domain/reference-rates";
import { findRate } from "./find-rate";
import { storeReferenceRates } from "./store-reference-rates";

beforeAll(async () => {
  const csv = readFileSync("prisma/demo-data/ecb-reference-rates.csv", "utf8");
  await storeReferenceRates(prisma(), parseReferenceRates(csv));
});

test.each([
  ["a working day", "2026-04-10", "2026-04-10", "1.1711"],
  ["the weekend after it", "2026-04-12", "2026-04-10", "1.1711"],
  ["the last that is kept", "2026-04-13", "2026-04-13", "1.1684"],
  ["long after that", "2026-11-22", "2026-04-13", "1.1684"],
] as const)("%s has the last good rate", async (_, asked, day, unitsPerEuro) => {
  const rate = await findRate(prisma(), { currency: "USD", day: asked });
  expect(rate).toEqual({ currency: "USD", day, unitsPerEuro });
});

test("a euro is a euro, and nothing is known from before the first day or of no currency", async () => {
  const rateOf = (currency: string, day: `${number}-${number}-${number}`) =>
    findRate(prisma(), { currency, day });
  expect((await rateOf("EUR", "2019-01-01"))?.unitsPerEuro).toBe("1");
  expect(await rateOf("USD", "2021-12-31")).toBeNull();
  expect(await rateOf("XXX", "2026-01-01")).toBeNull();
});

test("rates that are brought again are what they are said to be now", async () => {
  const rate = { currency: "GBP", day: "2026-04-13", unitsPerEuro: "0.87059" } as const;
  await storeReferenceRates(prisma(), [rate]);
  expect(await findRate(prisma(), rate)).toEqual(rate);
});
