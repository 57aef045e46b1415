import { describe, expect, test } from "vitest";
import { money } from "../money";
import { defaultRules } from "./dunning";
import { card, eur, sells, story, type Story } from "./story-world";
import {
  defaultSwitchSettings,
  type SwitchAlgorithm,
  type SwitchSettings,
} from "./switch-algorithms";
import { switchAvailability, type SwitchCandidate } from "./switch-availability";
import { quoteSwitch, type SwitchRequest } from "./switches";

const rules = { ...defaultRules.monthly, announceHours: null };
const basic = sells("S1_US", eur(3000));
const plus = sells("S2_US", eur(6000));
const begins = { at: "2026-04-01T00:00Z", sold: basic, rules };
const middle = "2026-04-16T00:00Z";

const request = (algorithm: SwitchAlgorithm, target = plus): SwitchRequest => {
  return { id: "w1", target, direction: "upgrade", algorithm, trial: "keep" };
};

describe("what can be changed to", () => {
  const settings: SwitchSettings = {
    routes: [
      { fromOfferId: "S1_US", toOfferId: "S2_US", direction: "upgrade" },
      { fromOfferId: "S1_US", toOfferId: "S3_US", direction: "downgrade" }, // dearer all the same
    ],
    upgrade: "IMMEDIATE_AND_CHARGE_WITH_REFUND",
    downgrade: "DEFERRED",
    trial: "end",
  };
  const candidate = (target = plus, rest: Partial<SwitchCandidate> = {}): SwitchCandidate => {
    return { target, isSoldHere: true, isHeld: false, ...rest };
  };
  const answerFor = (tale: Story, candidates: SwitchCandidate[], at = middle) => {
    tale.until(at);
    const asked = { settings, candidates, isGatewayAble: true, id: "w1" };
    return switchAvailability(tale.facts(), asked, new Date(at));
  };
  const reasonFor = (tale: Story, of = candidate(), at = middle) =>
    answerFor(tale, [of], at).unavailable[0]?.reason;

  test("is what the settings say, in the direction they say, by its algorithm", () => {
    const dear = sells("S3_US", eur(9900));
    const nowhere = sells("S4_US", eur(100));
    const answer = answerFor(story(begins), [candidate(), candidate(dear), candidate(nowhere)]);
    const available = answer.available.map(({ request }) => [
      request.target.offerId,
      request.direction,
      request.algorithm,
    ]);
    expect(available).toEqual([
      ["S2_US", "upgrade", "IMMEDIATE_AND_CHARGE_WITH_REFUND"],
      ["S3_US", "downgrade", "DEFERRED"],
    ]);
    expect(answer).toMatchObject({ unavailable: [], reason: null });
    expect(defaultSwitchSettings).toMatchObject({
      upgrade: "IMMEDIATE_WITHOUT_PRORATION",
      downgrade: "DEFERRED",
    });
  });

  test("is not what is not sold here, or is held already", () => {
    const tale = story(begins);
    expect(reasonFor(tale, candidate(plus, { isSoldHere: false }))).toBe(
      "TO_OFFER_COUNTRY_NOT_ALLOWED",
    );
    const dollars = candidate(sells("S2_US", money(6000, "USD")));
    expect(reasonFor(tale, dollars)).toBe("TO_OFFER_COUNTRY_NOT_ALLOWED");
    expect(reasonFor(tale, candidate(plus, { isHeld: true }))).toBe("ALREADY_HAS_ACCESS");
    expect(reasonFor(tale, candidate(sells("S2_US", eur(0))))).toBe("TO_FREE_OFFER_NOT_ALLOWED");
  });

  test("is nothing with a coupon running, without a card, or with nothing to prorate", () => {
    const discount = { basisPoints: 1000, periodsLeft: 3 };
    expect(reasonFor(story({ ...begins, discount }))).toBe("SUBSCRIPTION_WITH_COUPON_NOT_ALLOWED");
    const cardless = story(begins);
    cardless.tell(middle, { kind: "change-method", method: null });
    expect(reasonFor(cardless)).toBe("MISSING_PAYMENT_DETAILS");
    const trial = story({ ...begins, trial: { unit: "day", amount: 30 } });
    expect(reasonFor(trial)).toBe("MISSING_PAYMENT_FOR_PRORATION");
  });

  test("is nothing while a switch is planned, or a renewal has begun", () => {
    const tale = story(begins);
    tale.tell(middle, { kind: "switch", request: request("DEFERRED") });
    expect(reasonFor(tale)).toBe("SWITCH_IN_PROGRESS");
    const answer = answerFor(story(begins), [candidate()], "2026-04-28T00:00Z"); // 72 hours before
    expect(answer).toMatchObject({ available: [], reason: "RECURRING_PROCESS_ALREADY_STARTED" });
    const paused = story(begins);
    paused.tell(middle, { kind: "pause", cycles: 1 });
    expect(reasonFor(paused)).toBe("RECURRING_PROCESS_ALREADY_STARTED");
  });

  test("is nothing where the gateway cannot", () => {
    const tale = story({ ...begins, method: card });
    const asked = { settings, candidates: [candidate()], isGatewayAble: false, id: "w1" };
    const answer = switchAvailability(tale.facts(), asked, new Date(begins.at));
    expect(answer.reason).toBe("PAYMENT_GATEWAY_NOT_SUPPORTED");
  });

  test("is not the plan one has, nor anything once it is over", () => {
    const tale = story(begins);
    const same = quoteSwitch(tale.facts(), request("DEFERRED", basic), new Date(begins.at));
    expect(same).toEqual({ isAvailable: false, reason: "SAME_TARGET_OFFER" });
    tale.tell(middle, { kind: "terminate", reason: "publisher" });
    const over = quoteSwitch(tale.facts(), request("DEFERRED"), new Date(middle));
    expect(over).toEqual({ isAvailable: false, reason: "VALIDATION_ERROR" });
  });
});
