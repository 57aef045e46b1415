import type { Pool } from "pg";
import type { z } from "zod";
import { standingAt, type Clock } from "@/server/clock";
import type { ServiceContext } from "@/server/context";
import type { Logger } from "@/server/log";

/** What a job knows beyond its payload. */
export type JobContext = {
  /** The context of a verb called for this publisher, with the job as its actor. */
  forPublisher(publisherId: number | bigint): ServiceContext;
  wall: Clock;
  log: Logger;
  /** Aborts when the worker must stop and has no more time to wait. */
  signal: AbortSignal;
  /** The queue's own tables, which no other role may touch. */
  queue: Pool;
};

/** The same call at the moment of what it follows from, however late the job is run. */
export const asOf = (ctx: ServiceContext, at: string | undefined): ServiceContext =>
  at === undefined ? ctx : { ...ctx, clock: standingAt(new Date(at)), isClockGiven: true };

/** Something the passing of time does, by name; its payload comes from a JSON column. */
export type Task = {
  name: string;
  run(payload: unknown, job: JobContext): Promise<void>;
};

/** Makes a task that is run with parsed payloads only. */
export function defineTask<Payload extends z.ZodType>(task: {
  name: string;
  payload: Payload;
  run(payload: z.output<Payload>, job: JobContext): Promise<unknown>;
}): Task {
  return {
    name: task.name,
    run: async (payload, job) => void (await task.run(task.payload.parse(payload), job)),
  };
}
