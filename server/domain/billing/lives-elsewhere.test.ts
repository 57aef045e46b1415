import fc from "fast-check";
import { expect, test } from "vitest";
import { accessOf, givesAccess } from "./access";
import type { Outcome } from "./answered";
import { begun, begunElsewhere } from "./beginning";
import { defaultRules } from "./dunning";
import { plan } from "./plan";
import type { Season } from "./seasons";
import { card, eur, sells } from "./story-world";
import type { SubscriptionFacts } from "./subscription-facts";
import { decide } from "./subscription-state";

const lives = 3_000 * Number(process.env["LIVES"] ?? 1);
const dayMs = 86_400_000;
const rules = defaultRules.seasonal;
const graceMs = rules.dunning.graceHours * 3_600_000;

/** Seasons with off seasons between them, some of no length at all. */
const schedules = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 5, max: 300 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((stretches) => {
    let fromMs = Date.UTC(2025, 0, 1);
    return stretches.map(([off, days]): Season => {
      const startsAt = new Date(fromMs + off * dayMs);
      fromMs = startsAt.getTime() + days * dayMs;
      return { startsAt, endsAt: new Date(fromMs) };
    });
  });

test("a life of seasons is watched in the seasons that were paid for, and in no others", () => {
  const days = fc.array(fc.nat(1500), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      schedules,
      fc.array(fc.boolean(), { maxLength: 40 }),
      days,
      (seasons, answers, days) => {
        const startsAt = new Date(Date.UTC(2025, 0, 2));
        const recurs = { kind: "seasons", seasons } as const;
        const sold = sells("S1_US", eur(4900), "year", { recurs });
        const line = { net: eur(4900), tax: eur(0), gross: eur(4900) };
        const rest = { zone: "UTC", taxCountry: "US", trial: null, discount: null, method: card };
        let facts: SubscriptionFacts = begun({ startsAt, sold, paid: line, ...rest });
        const atOnce = () => {
          const left = [...answers];
          return (): Outcome =>
            left.shift() === false
              ? { kind: "declined", code: "insufficient-funds" }
              : { kind: "approved" };
        };
        const first = facts;
        const outcomeOf = atOnce();
        const paidFor: Season[] = [facts.period];
        const keys: string[] = [];
        for (const day of days.toSorted((one, other) => one - other)) {
          const now = new Date(startsAt.getTime() + day * dayMs);
          const done = plan(facts, rules, now, outcomeOf);
          ({ facts } = done);
          keys.push(...done.actions.map(({ key }) => key));
          for (const effect of done.effects) {
            if (effect.kind === "period-began") paidFor.push(effect.period);
          }
          const isPaid = paidFor.some((season) => season.startsAt <= now && now < season.endsAt);
          const sinceDueMs = now.getTime() - facts.dueAt.getTime();
          const isInGrace =
            facts.state.kind === "active" && sinceDueMs >= 0 && sinceDueMs < graceMs;
          const isOver = facts.state.kind === "ended";
          expect(givesAccess(accessOf(facts, rules), now)).toBe(!isOver && (isPaid || isInGrace));
        }
        for (const [place, { startsAt }] of paidFor.slice(1).entries()) {
          expect(startsAt.getTime()).toBeGreaterThanOrEqual(paidFor[place]!.endsAt.getTime());
        }
        const last = new Date(startsAt.getTime() + Math.max(...days) * dayMs);
        expect(plan(first, rules, last, atOnce()).actions.map(({ key }) => key)).toEqual(keys);
      },
    ),
    { numRuns: lives },
  );
}, 600_000);

test("a life that is paid elsewhere lasts as long as it is told, and is never charged", () => {
  const tellings = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: -5, max: 60 })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(tellings, (tellings) => {
      const startsAt = new Date(Date.UTC(2026, 0, 1));
      let expiresMs = startsAt.getTime() + 30 * dayMs;
      let facts = begunElsewhere({
        startsAt,
        expiresAt: new Date(expiresMs),
        isInTrial: false,
        sold: sells("S1_US", eur(999)),
        zone: "UTC",
        taxCountry: "US",
        discount: null,
        method: null,
      });
      let nowMs = startsAt.getTime();
      let hasEnded = false;
      for (const [wait, longer] of tellings) {
        nowMs += wait * dayMs;
        const now = new Date(nowMs);
        const done = plan(facts, rules, now);
        ({ facts } = done);
        expect(done.effects.some(({ kind }) => kind === "charged")).toBe(false);
        hasEnded ||= nowMs >= expiresMs + graceMs;
        expect(facts.state.kind === "ended").toBe(hasEnded);
        const until = expiresMs + longer * dayMs;
        const command = {
          kind: "renew-elsewhere",
          until: new Date(until),
          convertsTrial: false,
        } as const;
        const decision = decide(facts, rules, command, now);
        const isTaken = !hasEnded && longer > 0 && until > nowMs;
        expect(decision.isAccepted).toBe(isTaken);
        if (decision.isAccepted) [facts, expiresMs] = [decision.facts, until];
        const hasAccess = !hasEnded && nowMs < expiresMs + graceMs;
        expect(givesAccess(accessOf(facts, rules), now)).toBe(hasAccess);
      }
    }),
    { numRuns: lives },
  );
}, 600_000);
