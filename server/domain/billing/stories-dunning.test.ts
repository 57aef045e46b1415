import { describe, expect, test } from "vitest";
import { defaultRules, type BillingRules } from "./dunning";
import { nextAction } from "./next-action";
import { carryOut } from "./plan";
import { declined, eur, sells, story } from "./story-world";
import { decide } from "./subscription-state";

const sold = sells("S1_US", eur(1299));
const quiet: BillingRules = { ...defaultRules.monthly, announceHours: null };
/** Tries a day before, when due, and one hour into a grace of two. */
const patient: BillingRules = {
  dunning: { authorisesFirst: true, attemptHours: [24, 0, -1], graceHours: 2 },
  announceHours: null,
};
const march = { at: "2026-03-01T09:00Z", sold, rules: patient };
const kinds = (tale: ReturnType<typeof story>) => tale.effects.map(({ kind }) => kind);

test("two declines, then recovered in grace", () => {
  const tale = story(march);
  tale.until("2026-04-01T09:30Z", declined(), declined());
  expect(tale.facts().state).toMatchObject({
    kind: "active",
    graceEndsAt: new Date("2026-04-01T11:00Z"),
  });
  expect(tale.hasAccess("2026-04-01T10:59Z")).toBe(true);
  tale.until("2026-04-01T10:30Z");
  expect(tale.lines()).toEqual([
    "2026-03-31 09:00 authorise 12.99 insufficient-funds",
    "2026-04-01 09:00 authorise #2 12.99 insufficient-funds",
    "2026-04-01 09:00 enter-grace",
    "2026-04-01 10:00 authorise #3 12.99",
    "2026-04-01 10:00 capture #3 12.99",
    "2026-04-01 10:00 extend",
  ]);
  expect(kinds(tale)).toContain("recovered");
  // Paid an hour late, the period begins when it was due.
  expect(tale.facts().period).toMatchObject({
    startsAt: new Date("2026-04-01T09:00Z"),
    endsAt: new Date("2026-05-01T09:00Z"),
  });
});

test("declined to the end, by the defaults", () => {
  const tale = story({ ...march, rules: quiet });
  tale.until("2026-04-02T00:00Z", declined(), declined(), declined(), declined());
  expect(tale.lines()).toEqual([
    "2026-03-29 09:00 authorise 12.99 insufficient-funds", // 72 hours before
    "2026-03-30 09:00 authorise #2 12.99 insufficient-funds", // 48
    "2026-03-31 09:00 authorise #3 12.99 insufficient-funds", // 24
    "2026-04-01 09:00 authorise #4 12.99 insufficient-funds", // 0
    "2026-04-01 09:00 enter-grace",
    "2026-04-01 11:00 expire", // 2 hours of grace
  ]);
  expect(tale.facts().state).toMatchObject({ kind: "ended", reason: "payment" });
  expect(tale.hasAccess("2026-04-01T11:00Z")).toBe(false);
});

test("a hard decline stops the tries, and a new card in dunning is tried at once", () => {
  const tale = story({ ...march, rules: quiet });
  tale.until("2026-03-31T12:00Z", declined("expired-card"));
  expect(tale.lines()).toEqual(["2026-03-29 09:00 authorise 12.99 expired-card"]);

  tale.tell("2026-03-31T12:00Z", { kind: "change-method", method: { id: "card-2", expiry: null } });
  tale.until("2026-04-01T09:00Z");
  expect(tale.lines()).toEqual([
    "2026-03-31 12:00 authorise #2 12.99", // when the card was brought
    "2026-04-01 09:00 capture #2 12.99",
    "2026-04-01 09:00 extend",
  ]);
  expect(kinds(tale)).toContain("recovered");
});

test("a card brought in grace is charged in grace", () => {
  const tale = story({ ...march, rules: quiet });
  tale.until("2026-04-01T10:00Z", declined("stolen-card"));
  tale.tell("2026-04-01T10:15Z", { kind: "change-method", method: { id: "card-2", expiry: null } });
  tale.until("2026-04-01T10:15Z");
  expect(tale.lines().slice(-3)).toEqual([
    "2026-04-01 10:15 authorise #2 12.99",
    "2026-04-01 10:15 capture #2 12.99",
    "2026-04-01 10:15 extend",
  ]);
});

test("without a card the customer is asked for one, and loses access after the grace", () => {
  const tale = story({ ...march, rules: quiet });
  tale.tell("2026-03-10T09:00Z", { kind: "change-method", method: null });
  tale.until("2026-04-01T12:00Z");
  expect(tale.lines()).toEqual([
    "2026-03-29 09:00 ask-for-method",
    "2026-04-01 09:00 enter-grace",
    "2026-04-01 11:00 expire",
  ]);
});

test("a card is reminded of once, on the first of the month before it expires", () => {
  const method = {
    id: "c",
    expiry: { year: 2026, month: 8 },
    addedAt: new Date(0),
    remindedAt: null,
    declines: [],
  };
  const tale = story({ ...march, rules: quiet, zone: "America/New_York", method });
  tale.until("2026-09-02T00:00Z");
  expect(tale.lines().filter((line) => line.includes("remind"))).toEqual([
    "2026-07-01 04:00 remind-card-expiry", // midnight in New York
  ]);
});

test("with authorisation first, money moves on the due date; without it, when it is tried", () => {
  const ahead = { ...patient, dunning: { ...patient.dunning, authorisesFirst: false } };
  const tale = story({ ...march, rules: ahead });
  tale.until("2026-04-01T09:00Z");
  expect(tale.lines()).toEqual(["2026-03-31 09:00 capture 12.99", "2026-03-31 09:00 extend"]);
  expect(tale.facts().period.startsAt).toEqual(new Date("2026-04-01T09:00Z"));

  const trial = story({ ...march, rules: ahead, trial: { unit: "day", amount: 7 } });
  trial.until("2026-03-08T09:00Z");
  expect(trial.lines()).toEqual([
    "2026-03-08 09:00 capture 12.99", // never before the trial is over
    "2026-03-08 09:00 end-trial",
    "2026-03-08 09:00 extend",
  ]);
});

describe("when the gateway does not answer", () => {
  test("it is asked what became of the charge, and nothing else happens until it knows", () => {
    const tale = story({ ...march, rules: quiet });
    const unknown = { kind: "unknown" } as const;
    tale.until("2026-04-01T09:00Z", { kind: "approved" }, unknown);
    expect(tale.lines()).toEqual([
      "2026-03-29 09:00 authorise 12.99",
      "2026-04-01 09:00 capture 12.99 unknown",
      "2026-04-01 09:00 find-out",
      "2026-04-01 09:00 extend",
    ]);
  });

  test("a charge that succeeds after all goes back, once it is not wanted any more", () => {
    const tale = story({ ...march, rules: quiet });
    tale.until("2026-04-01T08:59Z");
    const now = new Date("2026-04-01T09:00Z");
    const report = (kind: "unknown" | "approved") => ({ at: now, outcome: { kind } });
    const capture = nextAction(tale.facts(), quiet)!;
    const asked = carryOut(tale.facts(), quiet, capture, report("unknown")).facts;

    const stopped = decide(asked, quiet, { kind: "stop", reason: null }, now);
    if (!stopped.isAccepted) throw new Error(stopped.reason);
    const question = nextAction(stopped.facts, quiet)!;
    const answered = carryOut(stopped.facts, quiet, question, report("approved"));
    expect(answered.effects.map(({ kind }) => kind)).toEqual(["charged", "charge-returned"]);
    expect(answered.facts.state.kind).toBe("stopped");
  });
});

test("a charge for a plan that was given up meanwhile pays for no other", () => {
  const target = sells("S2_US", eur(9900));
  const deferred = { direction: "upgrade", algorithm: "DEFERRED", trial: "keep" } as const;
  const request = { id: "w1", target, ...deferred };
  let facts = story({ ...march, rules: quiet }).facts();
  const now = new Date("2026-04-01T09:00Z");
  const tell = (command: Parameters<typeof decide>[2], at: Date) => {
    const decision = decide(facts, quiet, command, at);
    if (!decision.isAccepted) throw new Error(decision.reason);
    ({ facts } = decision);
  };
  const step = (kind: "approved" | "unknown", at: Date) => {
    const action = nextAction(facts, quiet)!;
    const done = carryOut(facts, quiet, action, { at, outcome: { kind } });
    ({ facts } = done);
    return [action.kind, ...done.effects.map((effect) => effect.kind)];
  };
  tell({ kind: "switch", request }, new Date("2026-03-10T09:00Z"));
  step("approved", new Date("2026-03-29T09:00Z"));
  expect(step("unknown", now)).toEqual(["capture"]); // 99.00
  tell({ kind: "stop", reason: null }, now);
  tell({ kind: "resume" }, now);
  expect(step("approved", now)).toEqual(["find-out", "charged", "charge-returned"]);
  // The old plan is charged on its own, and for its own price.
  expect(nextAction(facts, quiet)).toMatchObject({ kind: "authorise", line: { gross: eur(1299) } });
});

describe("an outage of ours", () => {
  test("takes no try and no hour of grace from the customer", () => {
    const tale = story({ ...march, rules: patient });
    tale.until("2026-03-30T00:00Z");
    let facts = tale.facts();
    const done: string[] = [];
    // Nothing ran for three days: the try of 31 March 09:00 is made on 3 April 09:00, 72 hours late.
    const soft = { kind: "declined", code: "insufficient-funds" } as const;
    let at = new Date("2026-04-03T09:00Z");
    for (;;) {
      const action = nextAction(facts, patient);
      if (!action) break;
      if (action.dueAt > at) at = action.dueAt;
      const outcome = action.kind === "authorise" ? soft : null;
      done.push(`${at.toISOString().slice(5, 16)} ${action.kind}`);
      ({ facts } = carryOut(facts, patient, action, { at, outcome }));
    }
    expect(done).toEqual([
      "04-03T09:00 authorise",
      "04-03T09:00 enter-grace",
      "04-04T09:00 authorise", // 24 hours later, as planned
      "04-04T10:00 authorise", // and one hour after that
      "04-04T11:00 expire", // two hours after what has become the due moment
    ]);
  });
});
