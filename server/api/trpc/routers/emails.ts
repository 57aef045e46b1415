import { forPublisher } from "@/server/context";
import { countSentEmails } from "@/server/services/emails/admin/count-sent-emails";
import { getSentEmail } from "@/server/services/emails/admin/get-sent-email";
import { listEmailTemplates } from "@/server/services/emails/admin/list-email-templates";
import { previewEmail } from "@/server/services/emails/admin/preview-email";
import { resendEmail } from "@/server/services/emails/admin/resend-email";
import { saveEmailLooks } from "@/server/services/emails/admin/save-email-looks";
import {
  emailTemplateInput,
  resendEmailInput,
  saveEmailLooksInput,
  sendTestEmailInput,
  sentEmailInput,
  switchEmailInput,
} from "@/server/services/emails/admin/schemas";
import { sendTestEmail } from "@/server/services/emails/admin/send-test-email";
import { switchEmail } from "@/server/services/emails/admin/switch-email";
import { getMailboxMessage } from "@/server/services/emails/get-mailbox-message";
import { listMailbox } from "@/server/services/emails/list-mailbox";
import { getMailboxMessageInput, listMailboxInput } from "@/server/services/emails/schemas";
import { publicProcedure, publisherProcedure, router } from "../trpc";

/** Sign-up and reset mails belong to no publisher. */
const installation = 0n;

export const emailsRouter = router({
  templates: publisherProcedure.query(({ ctx }) => listEmailTemplates(ctx)),
  sentCounts: publisherProcedure.query(({ ctx }) => countSentEmails(ctx)),

  preview: publisherProcedure
    .input(emailTemplateInput)
    .query(({ ctx, input }) => previewEmail(ctx, input)),

  switch: publisherProcedure
    .input(switchEmailInput)
    .mutation(({ ctx, input }) => switchEmail(ctx, input)),

  saveLooks: publisherProcedure
    .input(saveEmailLooksInput)
    .mutation(({ ctx, input }) => saveEmailLooks(ctx, input)),

  sendTest: publisherProcedure
    .input(sendTestEmailInput)
    .mutation(({ ctx, input }) => sendTestEmail(ctx, input)),

  sent: publisherProcedure
    .input(sentEmailInput)
    .query(({ ctx, input }) => getSentEmail(ctx, input)),

  resend: publisherProcedure
    .input(resendEmailInput)
    .mutation(({ ctx, input }) => resendEmail(ctx, input)),

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
