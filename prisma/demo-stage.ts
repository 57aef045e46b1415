import type { Actor } from "@/server/auth/actor";
import type { Clock } from "@/server/clock";
import { composeContext } from "@/server/compose";
import type { ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import type { OfferName } from "./demo-offers";
import type { Past } from "./demo-past";
import type { Person } from "./demo-people";

/** The publisher whose history is made, and everything its lives have in common. */
export type Stage = {
  publisherId: bigint;
  /** Where the history ends, and the present begins. */
  until: Date;
  offers: ReadonlyMap<OfferName, string>;
  /** The admin who stops what people ask to be stopped. */
  support: Actor;
  past: Past;
};

/** A clock that somebody's life sets: each has one of their own, so lives run side by side. */
export type LifeClock = Clock & { set(at: Date): void };

export function lifeClock(at: Date): LifeClock {
  let now = at;
  return { now: () => now, set: (next) => void (now = next) };
}

/** Who calls in somebody's life: they themselves, the publisher's support, and the product. */
export function callersOf({ publisherId, support }: Stage, { ip }: Person, clock: Clock) {
  const call = (actor: Actor, publisher: bigint): ServiceContext => ({
    ...composeContext({
      publisherId: publisher,
      actor,
      requestId: newId(),
      from: { ip: actor.kind === "anonymous" ? ip : null, userAgent: null },
    }),
    clock,
  });
  return {
    /** Nobody known: the checkout learns from its input whom it is about. Their tries to pay are of then. */
    visitor: () => ({ ...call({ kind: "anonymous" }, 0n), wall: clock }),
    /** The same person, after a run that was cut off: how long ago they tried is told by the wall. */
    returning: () => call({ kind: "anonymous" }, 0n),
    newcomer: () => call({ kind: "anonymous" }, publisherId),
    support: () => call(support, publisherId),
    system: () => call({ kind: "system", job: "seed" }, publisherId),
  };
}

export type Callers = ReturnType<typeof callersOf>;
