import { z } from "zod";
import { acknowledgeDeletion } from "@/server/services/privacy/acknowledge-deletion";
import { defineTask } from "./task";

/** The last mail that somebody gets, to an address that is forgotten with it. */
export const acknowledgeDeletionTask = defineTask({
  name: "acknowledge-deletion",
  payload: z.object({ publisherId: z.int(), emailId: z.uuid() }),
  run: ({ publisherId, emailId }, job) =>
    acknowledgeDeletion(job.forPublisher(publisherId), emailId),
});
