import { z } from "zod";
import { runBulk } from "@/server/services/bulk/run-bulk";
import { defineTask } from "./task";

/** Works through the rows of a bulk action that somebody started. */
export const runBulkTask = defineTask({
  name: "run-bulk",
  payload: z.object({ publisherId: z.int(), taskId: z.uuid() }),
  run: ({ publisherId, taskId }, { forPublisher, signal }) =>
    runBulk(forPublisher(publisherId), { taskId, signal }),
});
