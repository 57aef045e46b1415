import type { MailGateway } from "./mail-gateway";

/**
 * Live, without an SMTP server: mail waits in the queue and says why, and leaves once there is one.
 * It must not rest in a mailbox of ours, where a link for one person could be read by another.
 */
export const unconfiguredMail = (): MailGateway => ({
  destination: "smtp",
  deliver: async () => {
    throw new Error("No SMTP server is configured: set SMTP_URL.");
  },
});
