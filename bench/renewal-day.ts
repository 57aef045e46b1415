import { billPublisher } from "@/server/services/billing/bill-publisher";
import { expectBooksToHold } from "@/server/testing/invariants";
import { rowsOf } from "@/server/testing/purchases";
import { newWorld } from "@/server/testing/world";
import type { Bench } from "./support/bench";
import { residentBytes } from "./support/memory";
import { fillSubscribers } from "./support/subscribers";

const due = 20_000;
const begunAt = "2026-05-01T12:00:00Z";

/** Everybody renews at one instant: what was held three days before is taken. */
export const bench: Bench = {
  name: "renewal-day",
  target: "≥ 300,000 charges an hour; no double, no miss; memory flat",
  run: async () => {
    const world = await newWorld({ now: begunAt });
    await fillSubscribers(
      world,
      Array.from({ length: due }, () => new Date(begunAt)),
    );
    const ctx = world.system;
    // Told a week before, and held three days before.
    for (const at of ["2026-05-25T12:00:00Z", "2026-05-29T12:00:00Z"]) {
      world.clock.set(at);
      while (await billPublisher(ctx));
    }

    world.clock.set("2026-06-01T12:00:00Z");
    const memory = [residentBytes(process.pid)];
    const startedAt = performance.now();
    while (await billPublisher(ctx)) memory.push(residentBytes(process.pid));
    const seconds = (performance.now() - startedAt) / 1_000;

    const charges = await rowsOf(world, ({ db, publisherId }) =>
      db.transaction.count({ where: { publisherId, kind: "renewal" } }),
    );
    if (charges !== due) throw new Error(`${charges} charges of ${due}`);
    await expectBooksToHold(world);
    return {
      value: (charges / seconds) * 3_600,
      unit: "charges/h",
      ratio: null,
      notes: [
        `${due} charged once each in ${seconds.toFixed(1)} s, and the books hold`,
        `memory at the quarters: ${quarters(memory)} MB`,
      ],
    };
  },
};

/** What it took a quarter of the way, half the way, and so on to the end. */
const quarters = (memory: readonly number[]): string =>
  [1, 2, 3, 4]
    .map((quarter) => memory[Math.ceil((memory.length * quarter) / 4) - 1] ?? 0)
    .map((bytes) => Math.round(bytes / 2 ** 20))
    .join(", ");
