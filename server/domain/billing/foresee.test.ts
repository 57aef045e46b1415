import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { money } from "../money";
import { asksGateway } from "./actions";
import type { Outcome } from "./answered";
import { chargesOf, foresee } from "./foresee";
import { plan } from "./plan";
import { randomCommand, randomMoment, randomOutcome } from "./random-life";
import { reader } from "./random-reader";
import { randomStart } from "./random-start";
import { eur, sells, story } from "./story-world";
import { decide } from "./subscription-state";
import { defaultRules } from "./dunning";
import { upcoming } from "./upcoming";

const yearMs = 366 * 86_400_000;
const approved: Outcome = { kind: "approved" };

/** A subscription somewhere in its life, and how it is billed. */
function somewhere(words: readonly number[]) {
  const read = reader(words);
  const { facts: start, oracle, rules } = randomStart(read);
  let facts = start;
  let now = oracle.start;
  while (!read.isOver()) {
    now = randomMoment(read, facts, now);
    facts = plan(facts, rules, new Date(now), () => randomOutcome(read, true)).facts;
    const decision = decide(facts, rules, randomCommand(read, facts, now), new Date(now));
    if (decision.isAccepted) ({ facts } = decision);
  }
  return { facts, rules, until: new Date(now + yearMs) };
}

test("what is foreseen is what is planned, charge by charge", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 40 }), (words) => {
      const { facts, rules, until } = somewhere(words);
      const steps = foresee(facts, rules, until);
      const planned = plan(facts, rules, until, (action) =>
        asksGateway(action) ? approved : null,
      );
      expect(steps.map(({ action }) => action.key)).toEqual(planned.actions.map(({ key }) => key));
      expect(steps.flatMap(({ effects }) => effects)).toEqual(planned.effects);
      expect(steps.at(-1)?.after ?? facts).toEqual(planned.facts);
      // How an amount is explained comes to the amount.
      const charged = planned.effects.flatMap((effect) =>
        effect.kind === "charged" ? [effect.line] : [],
      );
      expect(chargesOf(steps).map(({ price }) => price.line)).toEqual(charged);
    }),
    { numRuns: 1_000 },
  );
}, 60_000);

describe("what is to come", () => {
  const told = (life: ReturnType<typeof story>, at: string) => {
    const until = new Date(at);
    return upcoming(foresee(life.facts(), defaultRules.monthly, until)).map((event) => {
      const day = event.at.toISOString().slice(0, 10);
      return event.kind === "charge"
        ? `${day} charge ${event.line.gross.minor}`
        : `${day} ${event.kind}`;
    });
  };

  test("is the end of a trial, and what follows", () => {
    const life = story({
      at: "2026-01-10T09:00Z",
      sold: sells("basic", eur(1000)),
      trial: { unit: "day", amount: 7 },
    });
    expect(told(life, "2026-02-20T00:00Z")).toEqual([
      "2026-01-17 charge 1000",
      "2026-01-17 trial-ends",
      "2026-02-17 charge 1000",
    ]);
  });

  test("is a new price, from the first period that has it", () => {
    const life = story({ at: "2026-01-10T09:00Z", sold: sells("basic", eur(1000)) });
    const from = new Date("2026-03-01T00:00Z");
    life.tell("2026-01-20T09:00Z", { kind: "announce-price", price: money(1200, "EUR"), from });
    expect(told(life, "2026-04-11T00:00Z")).toEqual([
      "2026-02-10 charge 1000",
      "2026-03-10 charge 1200",
      "2026-03-10 price-changes",
      "2026-04-10 charge 1200",
    ]);
  });
});
