import { expect, test } from "vitest";
import { lifeOf, type Life } from "./lives";
import { monthsLater } from "./moments";
import { readSubscribers } from "./subscribers-file";

const until = new Date("2026-11-22T10:00:00Z");
const subscribers = readSubscribers(1);
const lives = subscribers.map((subscriber, place) => lifeOf(subscriber, place, until));

const lastOf = ({ stints }: Life) => stints.at(-1)!;

test("everybody of the file is there, once, under an address of an example", () => {
  expect(subscribers).toHaveLength(7_043);
  expect(subscribers.filter(({ hasLeft }) => hasLeft)).toHaveLength(1_869);
  const addresses = new Set(lives.map(({ person }) => person.email));
  expect(addresses.size).toBe(7_043);
  for (const address of addresses) expect(address).toMatch(/@example\.(com|net|org)$/);
});

test("a tenth of the file is of the file, and ten times as many are others", () => {
  expect(readSubscribers(0.1)).toEqual(subscribers.slice(0, 704));
  const keys = readSubscribers(2.5).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toHaveLength(17_608);
});

test("the same subscriber and end have the same life, whatever is made of others", () => {
  const [again] = readSubscribers(0.1);
  const { stints, ...life } = lifeOf(again!, 0, until);
  const { stints: before, ...same } = lives[0]!;
  expect(life).toEqual(same);
  const told = (stint: Life["stints"][number]) => ({ ...stint, refusal: null });
  expect(stints.map(told)).toEqual(before.map(told));
});

test("contracts give the period, and one in five by the month begins with a trial", () => {
  for (const [place, { contract }] of subscribers.entries()) {
    const period = contract === "Month-to-month" ? "month" : "year";
    expect(lives[place]!.stints.every((stint) => stint.period === period)).toBe(true);
  }
  const monthly = lives.filter((life) => lastOf(life).period === "month");
  const inTrial = monthly.filter(({ stints }) => stints[0]!.trialDays !== null);
  expect(inTrial.length / monthly.length).toBeCloseTo(0.2, 1);
  expect(lives.some((life) => lastOf(life).period === "year" && lastOf(life).trialDays)).toBe(
    false,
  );
});

test("those who left did so over three years, after as long as the file says", () => {
  const left = lives.filter((_, place) => subscribers[place]!.hasLeft);
  const stops = left.flatMap((life) => lastOf(life).decided.map(({ at }) => at));
  const years = Map.groupBy(stops, (at) => Math.floor((+until - +at) / (365 * 86_400_000)));
  for (const year of [0, 1, 2]) {
    expect((years.get(year)?.length ?? 0) / stops.length).toBeGreaterThan(0.28);
  }
  for (const [place, { hasLeft, tenure, contract }] of subscribers.entries()) {
    const { startsAt, trialDays } = lives[place]!.stints[0]!;
    expect(startsAt < until).toBe(true);
    if (hasLeft || trialDays || contract !== "Month-to-month") continue;
    if (lives[place]!.stints.length > 1) continue; // away for a while
    const counted = monthsLater(startsAt, tenure <= 1 ? 0 : tenure); // months are not all as long
    expect(counted.getTime() - until.getTime()).toBeLessThan(2 * 86_400_000);
  }
});
