import { z } from "zod";
import { reconcileDueDays } from "@/server/services/reconciliation/reconcile-due-days";
import { eachPublisher } from "./each-publisher";
import { defineTask } from "./task";

/** Lays what is over beside the gateway's books, publisher by publisher; cut off, the next run goes on. */
export const reconcile = defineTask({
  name: "reconcile",
  payload: z.unknown(),
  run: async (_, job) => {
    for await (const publisherId of eachPublisher()) {
      if (job.signal.aborted) return;
      if (publisherId === 0n) continue;
      const ctx = job.forPublisher(publisherId);
      await reconcileDueDays(ctx, () => job.signal.aborted).catch((error: unknown) => {
        job.log.error({ err: error, publisherId: Number(publisherId) }, "not reconciled");
      });
    }
  },
});
