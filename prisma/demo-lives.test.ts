import { expect, test } from "vitest";
import { customerLife, visitorLife } from "./demo-lives";
import { openingBefore } from "./demo-moments";

const until = new Date("2026-11-22T10:00:00Z");
const places = Array.from({ length: 500 }, (_, place) => place);
const lives = places.map((place) => customerLife(place, until));
const visitors = places.map((place) => visitorLife(place, until));

test("the same place has the same life each time, and no other's address", () => {
  expect(customerLife(7, until)).toEqual(customerLife(7, until));
  const people = [...lives, ...visitors].map(({ person }) => person.email);
  expect(new Set(people).size).toBe(people.length);
});

test("nobody is real: addresses are those that are reserved for examples", () => {
  for (const { person } of [...lives, ...visitors]) {
    expect(person.email).toMatch(/^[a-z]+\.[a-z]+\d+@example\.(com|net|org)$/);
    expect(person.ip).toMatch(/^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}$/);
  }
});

test("a life goes forward, between the opening and the end", () => {
  for (const { steps } of [...lives, ...visitors]) {
    const times = steps.map(({ at }) => +at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.every((at) => at > +openingBefore(until) && at < +until)).toBe(true);
  }
});

test("every customer registers or buys, and more come in the second half of the year", () => {
  expect(lives.filter(({ steps }) => steps.length === 0)).toEqual([]);
  const firsts = lives.map(({ steps }) => +(steps[0]?.at ?? until));
  const middle = +until - 182.5 * 86_400_000;
  const late = firsts.filter((at) => at > middle).length;
  expect(late).toBeGreaterThan(280);
  expect(late).toBeLessThan(380);
});
