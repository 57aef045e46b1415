import fc from "fast-check";
import { expect, test } from "vitest";
import { addMonthsKeepingAnchor, startOfDay, zonedParts } from "@/server/domain/calendar";
import { appPool } from "./pool";

/** Clocks that change at midnight, by half an hour, across the date line, and never. */
const zones = [
  "UTC",
  "Europe/Amsterdam",
  "America/New_York",
  "America/Havana",
  "America/Asuncion",
  "America/Sao_Paulo",
  "Asia/Beirut",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
];

const months = fc.integer({ min: 0, max: 1 });
const instant = fc.oneof(
  fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2037, 0) }).map((epochMs) => epochMs),
  // Within two hours of the first of a month, somewhere.
  fc
    .tuple(fc.nat(430), fc.integer({ min: -50_400_000, max: 50_400_000 }))
    .map(([month, off]) => Date.UTC(2000, month, 1) + off),
);

test("the database lets months begin when the rules do, in every zone", async () => {
  const cases = fc.sample(fc.tuple(instant, fc.constantFrom(...zones), months), 10_000);
  const { rows } = await appPool().query<{ start: Date }>(
    `SELECT month_start(to_timestamp(at / 1000.0), zone, months) AS start
       FROM unnest($1::bigint[], $2::text[], $3::int[]) WITH ORDINALITY AS given (at, zone, months, place)
      ORDER BY place`,
    [cases.map(([at]) => at), cases.map(([, zone]) => zone), cases.map(([, , count]) => count)],
  );
  for (const [place, [at, zone, count]] of cases.entries()) {
    const { year, month } = zonedParts(new Date(at), zone);
    const first = addMonthsKeepingAnchor({ year, month, day: 1 }, count);
    expect(rows[place]?.start, `${zone} at ${new Date(at).toISOString()}, +${count}`).toEqual(
      startOfDay(first, zone),
    );
  }
});

test("a midnight that clocks show twice begins the month the first time", async () => {
  const { rows } = await appPool().query<{ start: Date }>(
    `SELECT month_start('2026-11-15T12:00Z', 'America/Havana', 0) AS start`,
  );
  expect(rows[0]?.start).toEqual(new Date("2026-11-01T04:00Z")); // in summer time; PostgreSQL would say 05:00
});
