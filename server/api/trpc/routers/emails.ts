import { forPublisher } from "@/server/context";
import { getMailboxMessage } from "@/server/services/emails/get-mailbox-message";
import { listMailbox } from "@/server/services/emails/list-mailbox";
import { getMailboxMessageInput, listMailboxInput } from "@/server/services/emails/schemas";
import { publicProcedure, publisherProcedure, router } from "../trpc";

/** Sign-up and reset mails belong to no publisher. */
const installation = 0n;

export const emailsRouter = router({
  mailbox: publisherProcedure
    .input(listMailboxInput)
    .query(({ ctx, input }) => listMailbox(ctx, input)),

  message: publisherProcedure
    .input(getMailboxMessageInput)
    .query(({ ctx, input }) => getMailboxMessage(ctx, input)),

  accountMailbox: publicProcedure
    .input(listMailboxInput)
    .query(({ ctx, input }) => listMailbox(forPublisher(ctx, installation), input)),

  accountMessage: publicProcedure
    .input(getMailboxMessageInput)
    .query(({ ctx, input }) => getMailboxMessage(forPublisher(ctx, installation), input)),
});
