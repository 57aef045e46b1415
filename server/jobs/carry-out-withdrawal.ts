import { z } from "zod";
import { carryOutWithdrawal } from "@/server/services/withdrawals/carry-out-withdrawal";
import { defineTask } from "./task";

/** Gives back and ends what a customer withdrew from, away from whoever pressed. */
export const carryOutWithdrawalTask = defineTask({
  name: "carry-out-withdrawal",
  payload: z.object({ publisherId: z.int(), withdrawalId: z.uuid() }),
  run: ({ publisherId, withdrawalId }, job) =>
    carryOutWithdrawal(job.forPublisher(publisherId), withdrawalId),
});
