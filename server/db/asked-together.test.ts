import { expect, test } from "vitest";
import { askedTogether } from "./asked-together";

const nextTurn = () => new Promise<void>((resolve) => void setImmediate(resolve));

/** Doubles numbers when it is told to, and notes in which groups they came. */
function slowDoubling(limits = { underWay: 1, atOnce: 3 }) {
  const groups: (readonly number[])[] = [];
  const answering: (() => void)[] = [];
  const ask = askedTogether<number, number>((numbers) => {
    groups.push(numbers);
    return new Promise((resolve) => {
      answering.push(() => resolve(numbers.map((number) => number * 2)));
    });
  }, limits);
  const answer = async () => {
    answering.shift()?.();
    await nextTurn();
    await nextTurn();
  };
  return { ask, answer, groups };
}

test("what is asked in one turn is asked at once, and each has their own answer", async () => {
  const { ask, answer, groups } = slowDoubling();
  const answers = Promise.all([ask(1), ask(2)]);
  await nextTurn();
  await answer();
  expect(groups).toEqual([[1, 2]]);
  expect(await answers).toEqual([2, 4]);
});

test("who asks while enough is under way goes along with the next", async () => {
  const { ask, answer, groups } = slowDoubling();
  const first = ask(1);
  await nextTurn();
  const others = Promise.all([2, 3, 4, 5].map(ask));
  await nextTurn();
  expect(groups).toEqual([[1]]);
  await answer();
  expect(groups).toEqual([[1], [2, 3, 4]]);
  await answer();
  expect(groups).toEqual([[1], [2, 3, 4], [5]]);
  await answer();
  expect([await first, ...(await others)]).toEqual([2, 4, 6, 8, 10]);
});

test("as many are under way as may be", async () => {
  const { ask, groups } = slowDoubling({ underWay: 2, atOnce: 1 });
  const never = [1, 2, 3].map(ask);
  await nextTurn();
  await nextTurn();
  expect(groups).toEqual([[1], [2]]);
  expect(never).toHaveLength(3);
});

test("a failure is everybody's who asked in it, and nobody's after it", async () => {
  let isBroken = true;
  const ask = askedTogether<number, number>(
    (numbers) => (isBroken ? Promise.reject(new Error("gone")) : Promise.resolve([...numbers])),
    { underWay: 1, atOnce: 9 },
  );
  const found = await Promise.allSettled([ask(1), ask(2)]);
  expect(found.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  isBroken = false;
  expect(await ask(3)).toBe(3);
});
