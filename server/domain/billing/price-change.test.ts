import { describe, expect, test } from "vitest";
import { money } from "../money";
import { forecastCampaign, joinForecasts, priceMove, type PriceCampaign } from "./price-change";
import { eur, sells, story } from "./story-world";

const monthly = sells("S1_US", eur(999));
const toldAt = new Date("2026-03-01T09:00Z");
const campaign: PriceCampaign = {
  offerId: "S1_US",
  price: eur(1299),
  from: new Date("2026-04-01T00:00Z"),
  noticeDays: 30,
  existing: "move",
};

/** Subscribed since February, on some day of the month. */
const since = (day: string, sold = monthly) => story({ at: `2026-02-${day}T09:00Z`, sold });
const moveOf = (tale: ReturnType<typeof since>, of = campaign) =>
  priceMove(tale.facts(), of, toldAt);

describe("a price that rises on 1 April, told on 1 March with 30 days' notice", () => {
  test("counts from the first renewal that both leave free", () => {
    const tale = since("05");
    tale.until("2026-03-01T09:00Z");
    // Told on 1 March, 30 days later is 31 March; 5 March is too early, 5 April is not.
    expect(moveOf(tale)).toMatchObject({
      moves: true,
      renewsAt: new Date("2026-04-05T09:00Z"),
      from: campaign.from,
      before: { gross: eur(999) },
      after: { gross: eur(1299) },
      monthlyAfter: eur(1299),
    });
  });

  test("counts a month later for whom the notice falls short", () => {
    const tale = since("05");
    tale.until("2026-03-01T09:00Z");
    const longer = { ...campaign, noticeDays: 36 }; // 6 April
    expect(moveOf(tale, longer)).toMatchObject({ renewsAt: new Date("2026-05-05T09:00Z") });
  });

  test("is charged then, and not before", () => {
    const tale = since("05");
    const { from } = campaign;
    tale.tell("2026-03-01T09:00Z", { kind: "announce-price", price: campaign.price, from });
    tale.until("2026-05-06T00:00Z");
    expect(tale.lines().filter((line) => line.includes("capture"))).toEqual([
      "2026-03-05 09:00 capture 9.99",
      "2026-04-05 09:00 capture 12.99",
      "2026-05-05 09:00 capture 12.99",
    ]);
    expect(tale.effects.filter(({ kind }) => kind === "price-changed")).toHaveLength(1);
  });

  test("waits for the end of a break", () => {
    const tale = since("05");
    tale.tell("2026-02-20T09:00Z", { kind: "pause", cycles: 3 });
    // 5 March and three months.
    expect(moveOf(tale)).toMatchObject({ renewsAt: new Date("2026-06-05T09:00Z") });
    tale.until("2026-04-10T09:00Z");
    expect(moveOf(tale)).toMatchObject({ renewsAt: new Date("2026-06-05T09:00Z") });
  });
});

describe("whoever is not to pay more", () => {
  const stopped = since("05");
  stopped.tell("2026-02-10T09:00Z", { kind: "stop", reason: null });
  const switching = since("05");
  const request = {
    id: "s1",
    target: sells("S2_US", eur(1999)),
    direction: "upgrade",
    algorithm: "DEFERRED",
    trial: "keep",
  } as const;
  switching.tell("2026-02-10T09:00Z", { kind: "switch", request });
  const season = { startsAt: new Date("2026-01-01T00:00Z"), endsAt: new Date("2026-06-01T00:00Z") };
  const seasonal = sells("S1_US", eur(999), "month", {
    recurs: { kind: "seasons", seasons: [season] },
  });

  test.each([
    ["keeps-its-price", since("05"), { ...campaign, existing: "keep-their-price" as const }],
    ["another-offer", since("05", sells("S9_US", eur(999))), campaign],
    ["same-price", since("05", sells("S1_US", eur(1299))), campaign],
    ["other-currency", since("05", sells("S1_US", money(999, "USD"))), campaign],
    ["not-renewed", stopped, campaign],
    ["switches-plan", switching, campaign],
    ["no-date", since("05", seasonal), campaign],
  ])("stays: %s", (reason, tale, campaign) => {
    expect(moveOf(tale, campaign)).toEqual({ moves: false, reason });
  });

  test("is told so by a notice of whole days alone", () => {
    expect(() => moveOf(since("05"), { ...campaign, noticeDays: 0.5 })).toThrow(RangeError);
  });
});

test("a forecast counts heads and money, and changes nothing", () => {
  const stopped = since("05");
  stopped.tell("2026-02-10T09:00Z", { kind: "stop", reason: null });
  const yearly = since("20", sells("S1_US", eur(9900), "year"));
  const tales = [since("05"), since("28"), yearly, stopped];
  const before = tales.map((tale) => JSON.stringify(tale.facts()));
  const moves = tales.map((tale) => moveOf(tale));
  expect(forecastCampaign(moves, campaign)).toEqual({
    moving: 3,
    staying: { "not-renewed": 1 },
    monthlyBefore: eur(2823), // 9.99 + 9.99 + 99.00 / 12 = 8.25
    monthlyAfter: eur(2706), // 12.99 + 12.99 + 12.99 / 12 = 1.08
    monthlyGain: eur(-117),
    firstRenewalAt: new Date("2026-04-05T09:00Z"),
    lastRenewalAt: new Date("2027-02-20T09:00Z"),
  });
  expect(tales.map((tale) => JSON.stringify(tale.facts()))).toEqual(before);
  // In parts it comes to the same.
  const [first, ...rest] = moves.map((move) => forecastCampaign([move], campaign));
  expect(rest.reduce(joinForecasts, first!)).toEqual(forecastCampaign(moves, campaign));
});
