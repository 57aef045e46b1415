import { z } from "zod";
import { enqueue } from "@/server/db/enqueue";
import { prisma } from "@/server/db/prisma";
import { runPriceChanges } from "@/server/services/price-changes/run-price-changes";
import { isTravelling } from "@/server/services/time-machine/is-travelling";
import { defineTask } from "./task";
import { publishersAhead } from "./time-travel";

/** How many publishers are looked for at once; those after them are found the next minute. */
const mostPublishers = 500;

/** Looks who has a price change with something to do, and gives each a turn of its own. */
export const runPriceChangesTask = defineTask({
  name: "run-price-changes",
  payload: z.unknown(),
  run: async (_, job) => {
    const due = await prisma().$queryRaw<{ publisherId: bigint }[]>`
      SELECT * FROM publishers_with_due_price_changes(${job.wall.now()}, ${mostPublishers})`;
    const ids = due.map(({ publisherId }) => publisherId);
    const found = new Set([...ids, ...(await publishersAhead(mostPublishers))]);
    for (const id of found) await askForTurn(Number(id));
  },
});

/** One turn; with more to do it asks for the next, behind whoever else waits. */
export const runPriceChangesOf = defineTask({
  name: "run-price-changes-of",
  payload: z.object({ publisherId: z.int() }),
  run: async ({ publisherId }, job) => {
    const ctx = job.forPublisher(publisherId);
    if (await isTravelling(ctx)) return;
    const hasMore = await runPriceChanges(ctx);
    if (hasMore && !job.signal.aborted) await askForTurn(publisherId);
  },
});

const askForTurn = (publisherId: number) =>
  enqueue(
    prisma(),
    "run-price-changes-of",
    { publisherId },
    { jobKey: `run-price-changes:${publisherId}`, maxAttempts: 1 }, // the next minute looks again
  );
