import { z } from "zod";
import { forgetSpentAccess } from "@/server/services/accounts/forget-spent-access";
import { defineTask } from "./task";

/** Daily: links and sessions that ended are not kept for ever. */
export const forgetSpentAccessTask = defineTask({
  name: "forget-spent-access",
  payload: z.unknown(),
  run: (_, job) => forgetSpentAccess(job.forPublisher(0n)),
});
