import type { WorkerEvents } from "graphile-worker";

export type Pulse = { isBeating(): boolean };

/** A worker with nothing to do asks every two seconds; one that is silent for so long has died. */
const silenceMs = 30_000;

/** Listens to a worker at work, to tell whether it still is. */
export function watchPulse(events: WorkerEvents): Pulse {
  let lastBeat = performance.now();
  let jobsUnderWay = 0;
  const beat = (change: number) => () => {
    lastBeat = performance.now();
    jobsUnderWay += change;
  };
  events.on("worker:getJob:empty", beat(0));
  events.on("job:start", beat(1));
  events.on("job:complete", beat(-1));
  return { isBeating: () => jobsUnderWay > 0 || performance.now() - lastBeat < silenceMs };
}
