import type { AccountJob } from "@/server/domain/account-job";
import type { InvitationReference } from "@/server/auth/invitation-link";

/** What a mail says. One layout turns it into HTML, one composer into the text part. */
export type EmailContent = {
  /** Says the fact. */
  subject: string;
  /** Adds the next fact; shown by mail programs beside the subject. */
  preheader: string;
  heading: string;
  paragraphs: readonly string[];
  /** A sum line by line; the last is the total. */
  lines?: readonly { label: string; value: string }[];
  facts?: readonly { label: string; value: string }[];
  /** The one button. */
  action?: { label: string; href: string };
  /** Other ways on, each in a line of its own. */
  links?: readonly { label: string; href: string }[];
  /** Smaller, after the button: how long it holds, what to do if this was somebody else. */
  notes?: readonly string[];
  /** Who it is from, in the eyes of its reader; the installation, if nobody else. */
  sender?: { name: string; footer: string; imprint?: string } | undefined;
  /** What our records call it once it has left, where the subject holds a secret. */
  recordedSubject?: string;
};

type AccountReference = { publisherId: number; customerId: number; subscriptionId?: number | null };

/**
 * Where the reader can be sent, and what only they may read. Made where the installation's address
 * and its secrets are known.
 */
export type EmailLinks = {
  signIn(): string;
  forgotPassword(): string;
  signUp(tokenId: string): string;
  passwordReset(tokenId: string): string;
  invitation(invitation: InvitationReference): string;
  team(publisherId: number): string;
  exports(publisherId: number): string;
  receipt(publisherId: number, sessionId: string): string;
  /** The receipt of a sale as a file, for 30 days. */
  receiptFile(whose: AccountReference & { transactionId: string }): string;
  /** Opens one job of a customer's account by itself, for half an hour from when it is made. */
  account(whose: AccountReference, job: AccountJob): string;
  /** Opens a sealed code for its mail. */
  code(sealedCode: string, sessionId: string): string;
};
