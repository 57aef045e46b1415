import { drawNumbers, type NumberedKind } from "@/server/db/next-number";
import type { Db } from "@/server/db/prisma";

/** How many are drawn at once. */
const atOnce = 2_000;

/** Numbers of every kind, ahead of whoever takes them, so that taking one never waits. */
export class Numbers {
  private readonly drawn = new Map<NumberedKind, bigint[]>();
  private readonly db: Db;

  constructor(db: Db) {
    this.db = db;
  }

  /** Draws, so that of each of these kinds so many are there. */
  async hold(needed: Partial<Record<NumberedKind, number>>): Promise<void> {
    for (const [kind, count] of Object.entries(needed) as [NumberedKind, number][]) {
      const held = this.drawn.get(kind) ?? [];
      if (held.length >= count) continue;
      const more = await drawNumbers(this.db, kind, Math.max(atOnce, count));
      // The last is taken first.
      this.drawn.set(kind, [...more.toReversed(), ...held]);
    }
  }

  take(kind: NumberedKind): bigint {
    const number = this.drawn.get(kind)?.pop();
    if (number === undefined) throw new RangeError(`no ${kind} number was drawn ahead`);
    return number;
  }
}
