import type { TimeTravel } from "@/server/db/generated/client";

export type TravelState = "running" | "done" | "cancelled" | "failed";

/** A travel as pages show it. */
export function toTravel(row: TimeTravel) {
  const { fromAt, toAt, reachedAt } = row;
  return {
    id: row.id,
    customerId: row.customerId === null ? null : Number(row.customerId),
    // Safe: a check constraint allows these states alone.
    state: row.state as TravelState,
    isCancelling: row.state === "running" && row.cancelRequestedAt !== null,
    fromAt,
    toAt,
    reachedAt,
    /** Of the way, from 0 to 1. */
    progress: partOf(reachedAt.getTime() - fromAt.getTime(), toAt.getTime() - fromAt.getTime()),
    chargeCount: row.chargeCount,
    eventCount: row.eventCount,
    failure: row.failure,
    createdAt: row.createdAt,
    progressAt: row.progressAt,
    finishedAt: row.finishedAt,
  };
}

export type Travel = ReturnType<typeof toTravel>;

const partOf = (done: number, all: number): number => (all === 0 ? 1 : done / all);
