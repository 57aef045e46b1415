import { expect, test } from "vitest";
import { enqueueAll } from "@/server/db/enqueue";
import { prisma } from "@/server/db/prisma";
import { runTravel } from "@/server/services/time-machine/run-travel";
import { startTravel } from "@/server/services/time-machine/start-travel";
import { salesOf } from "@/server/testing/billing";
import { doJobs } from "@/server/testing/jobs";
import { subscribed } from "@/server/testing/subscription-care";
import { by } from "@/server/testing/travels";
import { publishersAhead } from "./time-travel";

test("billing leaves a publisher alone whose clock is being set, and goes on by that clock", async () => {
  const { world } = await subscribed(); // since 1 May; it is 16 May
  const publisherId = Number(world.publisherId);
  const turn = { task: "bill-publisher", payload: { publisherId, lane: 1 } };
  const bill = async () => {
    await enqueueAll(prisma(), [turn]);
    await doJobs(world, "bill-publisher");
    return (await salesOf(world)).length;
  };
  const { travelId } = await startTravel(world.ctx, { step: by(1, "month"), customerId: null });
  world.clock.set("2026-06-02T12:00:00Z");
  expect(await bill()).toBe(1);

  // What was due on the way there is done, and the clock is where it was to be.
  await runTravel(world.system, { travelId });
  expect(await salesOf(world)).toEqual(["initial 1000", "renewal 1000"]);
  expect(await publishersAhead(10_000)).toContain(world.publisherId);
  world.clock.set("2026-06-20T12:00:00Z"); // 4 July there
  expect(await bill()).toBe(3);
});
