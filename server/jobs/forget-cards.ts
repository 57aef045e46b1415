import { z } from "zod";
import { forgetCards } from "@/server/services/payments/forget-cards";
import { defineTask } from "./task";

/** Tells the gateway whom to forget, once they are forgotten here. */
export const forgetCardsTask = defineTask({
  name: "forget-cards",
  payload: z.object({
    publisherId: z.int(),
    tokens: z.array(z.string()),
    keys: z.array(z.string()),
  }),
  run: ({ publisherId, ...cards }, job) => forgetCards(job.forPublisher(publisherId), cards),
});
