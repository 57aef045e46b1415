import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideAccess, type AccessSource } from "../entitlement";
import { defaultRules } from "./dunning";
import { entitledAfter, entitlementChange, type HeldEntitlement } from "./entitlement-effects";
import { declined, eur, sells, story, type Story } from "./story-world";

const rules = defaultRules.monthly;
const monthly = sells("S1_US", eur(999));
const begins = "2026-01-10T09:00Z";

const brought = (held: HeldEntitlement | null, tale: Story) =>
  entitledAfter(held, entitlementChange(held, tale.facts(), rules));

describe("a subscription's entitlement", () => {
  test("lasts as long as what is paid for, and through the grace", () => {
    const held = brought(null, story({ at: begins, sold: monthly }));
    expect(held).toEqual({
      offerId: "S1_US",
      startsAt: new Date("2026-01-10T09:00Z"),
      endsAt: new Date("2026-02-10T09:00Z"),
      graceEndsAt: new Date("2026-02-10T11:00Z"), // 2 hours
      isRevoked: false,
    });
  });

  test("is touched when something has changed, and only then", () => {
    const tale = story({ at: begins, sold: monthly });
    const held = brought(null, tale);
    expect(entitlementChange(held, tale.facts(), rules)).toEqual({ kind: "nothing" });
    tale.until("2026-02-10T09:00Z");
    expect(entitlementChange(held, tale.facts(), rules)).toMatchObject({
      kind: "grant",
      window: { startsAt: new Date("2026-01-10T09:00Z"), endsAt: new Date("2026-03-10T09:00Z") },
    });
  });

  test("is revoked on a break and given anew after it", () => {
    const tale = story({ at: begins, sold: monthly });
    let held = brought(null, tale);
    tale.tell("2026-01-20T09:00Z", { kind: "pause", cycles: 1 });
    held = brought(held, tale);
    expect(held).toMatchObject({ graceEndsAt: null }); // a break is no late payment
    tale.until("2026-02-10T09:00Z");
    held = brought(held, tale);
    expect(held).toMatchObject({ isRevoked: true });
    expect(entitlementChange(held, tale.facts(), rules)).toEqual({ kind: "nothing" });
    tale.until("2026-03-10T09:00Z");
    expect(brought(held, tale)).toMatchObject({
      startsAt: new Date("2026-03-10T09:00Z"),
      isRevoked: false,
    });
  });

  test("is revoked when payment fails to the end", () => {
    const tale = story({ at: begins, sold: monthly });
    const held = brought(null, tale);
    tale.until("2026-02-10T11:00Z", declined(), declined(), declined(), declined());
    expect(brought(held, tale)).toMatchObject({ isRevoked: true });
  });
});

describe("of several sources", () => {
  const number = fc.integer({ min: 1, max: 3 });
  const days = fc.integer({ min: -20, max: 20 }).map((day) => new Date(day * 86_400_000));
  const source: fc.Arbitrary<AccessSource> = fc.record({
    offerNumber: number,
    country: fc.constantFrom("NL", "DE"),
    tags: fc.subarray(["all", "sport", "films"]),
    startsAt: days,
    endsAt: fc.option(days),
    graceEndsAt: fc.constant(null),
    isRevoked: fc.boolean(),
  });

  test("one that is revoked takes nothing away that another gives", () => {
    const asked = fc.record({
      offerNumber: number,
      country: fc.constantFrom("NL", "DE", null),
      tags: fc.subarray(["all", "sport", "films"]),
    });
    fc.assert(
      fc.property(fc.array(source, { maxLength: 5 }), source, asked, (others, one, asked) => {
        const now = new Date(0);
        const without = decideAccess(others, asked, now);
        const revoked = decideAccess([...others, { ...one, isRevoked: true }], asked, now);
        expect(revoked).toEqual(without);
        // Nor does one that is given ever take anything away.
        const withOne = decideAccess([...others, one], asked, now);
        if (without.isGranted) expect(withOne.isGranted).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});
