import { expect, test } from "vitest";
import {
  randomCommand,
  randomMoment,
  randomOutcome,
  randomSwitch,
} from "@/server/domain/billing/random-life";
import { reader, type Reader } from "@/server/domain/billing/random-reader";
import { randomStart } from "@/server/domain/billing/random-start";
import { expectBooksToHold } from "@/server/testing/invariants";
import { newLife, newStage, type Stage } from "@/server/testing/stored-lives";
import { newWorld } from "@/server/testing/world";

/*
 * Random lives, lived by the rules alone and through the database: rows, gateway and books have to
 * say the same after every step. `LIVES=20 npm test -- database stored-lives` lives more of them.
 */

const lives = 200 * Number(process.env["LIVES"] ?? 1);

/** Words that a life is made of, always the same for the same place. */
function wordsOf(place: number): number[] {
  let state = (place + 1) * 2_654_435_761;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 1;
  return Array.from({ length: 20 + (next() % 25) }, next);
}

const stages = new Map<string, Promise<Stage>>();

function stageOf(rules: Parameters<typeof newStage>[1]): Promise<Stage> {
  const key = JSON.stringify(rules);
  const known = stages.get(key) ?? newWorld().then((world) => newStage(world, rules));
  stages.set(key, known);
  return known;
}

async function live(place: number): Promise<string> {
  const read: Reader = reader(wordsOf(place));
  const { facts: start, oracle, rules } = randomStart(read);
  const stage = await stageOf(rules);
  const life = await newLife(stage, start, oracle.start);
  const saying = () => randomOutcome(read, false);
  let now = oracle.start;
  const done: string[] = [];
  const same = async () => {
    expect(await life.read(), `life ${place}: ${done.join(", ")}`).toEqual(life.facts());
  };
  await same();
  while (!read.isOver()) {
    const at = randomMoment(read, life.facts(), now);
    await life.pass(at, saying);
    done.push(`to ${new Date(at).toISOString()}`);
    await same();
    if (read.next(2) > 0) {
      const command =
        read.next(4) === 0 ? randomSwitch(read) : randomCommand(read, life.facts(), at);
      done.push(`${command.kind} ${await life.tell(command, at)}`);
      await same();
    }
    now = at;
  }
  await life.settle();
  return life.facts().state.kind;
}

test(`${lives} lives are in the database what the rules make of them`, async () => {
  const ends = new Map<string, number>();
  for (let place = 0; place < lives; place += 1) {
    const end = await live(place);
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  expect([...ends.keys()].toSorted()).toEqual(["active", "ended", "paused", "stopped"]);
  for (const stage of await Promise.all(stages.values())) await expectBooksToHold(stage.world);
}, 600_000);
