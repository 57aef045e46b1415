import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideAccess, entitlementWindow, type AccessSource } from "./entitlement";

const runs = { numRuns: 10_000 };
const at = (iso: string) => new Date(`${iso}T12:00Z`);
const now = at("2026-06-15");
const asked = { offerNumber: 580_476_507, country: "NL", tags: ["sports"] };
const source: AccessSource = {
  offerNumber: 580_476_507,
  country: "NL",
  tags: [],
  startsAt: at("2026-06-01"),
  endsAt: at("2026-07-01"),
  graceEndsAt: null,
  isRevoked: false,
};
const other: AccessSource = { ...source, offerNumber: 123_456_789 };

describe("the access of a period", () => {
  const instants = fc.integer({ min: 0, max: Date.UTC(2100, 0) }).map((ms) => new Date(ms));

  test("begins with it and ends with it, but for a grace of so many hours", () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 2 ** 41 }),
        fc.nat(10_000),
        (start, ms, h) => {
          const endsAt = new Date(start.getTime() + ms);
          const window = entitlementWindow({ startsAt: start, endsAt }, h);
          expect(window.startsAt).toEqual(start);
          expect(window.endsAt).toEqual(endsAt);
          expect((window.graceEndsAt ?? endsAt).getTime() - endsAt.getTime()).toBe(h * 3_600_000);
          expect(window.graceEndsAt === null).toBe(h === 0);
          const granted = (instant: Date) =>
            decideAccess([{ ...source, ...window }], asked, instant).isGranted;
          const last = (window.graceEndsAt ?? endsAt).getTime();
          expect([granted(start), granted(new Date(last - 1))]).toEqual([true, true]);
          expect([granted(new Date(start.getTime() - 1)), granted(new Date(last))]).toEqual([
            false,
            false,
          ]);
        },
      ),
      runs,
    );
  });

  test("has no grace unless asked for, and needs none when it never ends", () => {
    const { startsAt, endsAt } = source;
    expect(entitlementWindow({ startsAt, endsAt })).toEqual({
      startsAt,
      endsAt,
      graceEndsAt: null,
    });
    expect(entitlementWindow({ startsAt, endsAt: null }, 2)).toEqual({
      startsAt,
      endsAt: null,
      graceEndsAt: null,
    });
  });

  test("is refused for a grace or a period that cannot be", () => {
    for (const hours of [-1, 0.5, Number.NaN, Infinity, 2 ** 50]) {
      expect(() => entitlementWindow(source, hours)).toThrow(RangeError);
    }
    const { startsAt } = source;
    expect(() => entitlementWindow({ startsAt, endsAt: startsAt })).toThrow(RangeError);
    expect(() => entitlementWindow({ startsAt, endsAt: new Date(Number.NaN) })).toThrow(RangeError);
  });
});

describe("access is granted", () => {
  test.each<[string, AccessSource, boolean]>([
    ["by the offer itself", source, true],
    ["not by its variant for another country", { ...source, country: "US" }, false],
    ["not by another offer", other, false],
    ["by an offer with a tag in common", { ...other, tags: ["news", "sports"] }, true],
    ["not by an offer with other tags", { ...other, tags: ["news", "Sports"] }, false],
    ["by an offer tagged all", { ...other, tags: ["all"] }, true],
    ["from its very start", { ...source, startsAt: now }, true],
    ["not before", { ...source, startsAt: new Date(now.getTime() + 1) }, false],
    ["not at its very end", { ...source, endsAt: now }, false],
    ["past its end in grace", { ...source, endsAt: now, graceEndsAt: at("2026-06-16") }, true],
    ["not at the very end of grace", { ...source, endsAt: now, graceEndsAt: now }, false],
    ["not when revoked", { ...source, isRevoked: true }, false],
    ["not when revoked, though it never ends", { ...source, endsAt: null, isRevoked: true }, false],
  ])("%s", (_, held, isGranted) => {
    expect(decideAccess([held], asked, now).isGranted).toBe(isGranted);
  });

  test("by any country's variant when no country is named", () => {
    const held = { ...source, country: "US" };
    const decision = decideAccess([held], { ...asked, country: null }, now);
    expect(decision).toEqual({ isGranted: true, endsAt: held.endsAt, isDirect: true, via: held });
  });

  test("not by everything that is held when everything is what is asked for", () => {
    const held = { ...other, tags: ["sports"] };
    expect(decideAccess([held], { ...asked, tags: ["all"] }, now).isGranted).toBe(false);
  });
});

describe("of several sources", () => {
  const all = { ...other, tags: ["all"], endsAt: at("2027-01-01") };

  test("the latest end is told, and the offer itself is named", () => {
    expect(decideAccess([source, all], asked, now)).toEqual({
      isGranted: true,
      endsAt: all.endsAt,
      isDirect: true,
      via: source,
    });
  });

  test("one that never ends outlasts every date", () => {
    const forGood = { ...all, endsAt: null };
    expect(decideAccess([source, all, forGood], asked, now).endsAt).toBe("never");
    expect(decideAccess([all, forGood], asked, now).via).toBe(forGood);
  });

  test("revoking one never takes away what another gives", () => {
    const revoked = { ...source, isRevoked: true };
    expect(decideAccess([revoked, all], asked, now)).toMatchObject({ isDirect: false, via: all });
  });

  test("there is access when, and only when, one alone gives it, in whatever order they come", () => {
    const instants = fc
      .integer({ min: -40, max: 40 })
      .map((d) => new Date(now.getTime() + d * 9e7));
    const tags = fc.subarray(["all", "sports", "news"]);
    const sources = fc.array(
      fc.record({
        offerNumber: fc.constantFrom(asked.offerNumber, other.offerNumber),
        country: fc.constantFrom("NL", "US"),
        tags,
        startsAt: instants,
        endsAt: fc.option(instants),
        graceEndsAt: fc.option(instants),
        isRevoked: fc.boolean(),
      }),
      { maxLength: 5 },
    );
    const countries = fc.constantFrom("NL", "US", null);
    fc.assert(
      fc.property(sources, countries, tags, (held, country, askedTags) => {
        const question = { offerNumber: asked.offerNumber, country, tags: askedTags };
        const decision = decideAccess(held, question, now);
        const alone = held.map((one) => decideAccess([one], question, now));
        expect(decision.isGranted).toBe(alone.some((one) => one.isGranted));
        expect(decision.isDirect).toBe(alone.some((one) => one.isDirect));
        const ends = alone.flatMap(({ endsAt }) => endsAt ?? []);
        const dates = ends.filter((end) => end !== "never").map(Number);
        const latest = ends.includes("never") ? "never" : new Date(Math.max(...dates));
        expect(decision.endsAt).toEqual(ends.length === 0 ? null : latest);
        const { via: _, ...reversed } = decideAccess(held.toReversed(), question, now);
        expect(decision).toMatchObject(reversed);
      }),
      runs,
    );
  });
});
