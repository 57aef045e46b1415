import { z } from "zod";
import { runExport } from "@/server/services/exports/run-export";
import { defineTask } from "./task";

/** Writes the file of an export that somebody started. */
export const runExportTask = defineTask({
  name: "run-export",
  payload: z.object({ publisherId: z.int(), taskId: z.uuid() }),
  run: ({ publisherId, taskId }, { forPublisher, signal }) =>
    runExport(forPublisher(publisherId), { taskId, signal }),
});
