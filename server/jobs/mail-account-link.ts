import { z } from "zod";
import { mailAccountLink } from "@/server/services/accounts/mail-account-link";
import { defineTask } from "./task";

/** Writes the mail for a sign-up or a forgotten password, away from whoever asked for it. */
export const mailAccountLinkTask = defineTask({
  name: "mail-account-link",
  payload: z.object({ tokenId: z.uuid() }),
  run: ({ tokenId }, job) => mailAccountLink(job.forPublisher(0n), tokenId),
});
