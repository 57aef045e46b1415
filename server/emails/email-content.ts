import type { InvitationReference } from "@/server/auth/invitation-link";

/** What a mail says. One layout turns it into HTML, one composer into the text part. */
export type EmailContent = {
  /** Says the fact. */
  subject: string;
  /** Adds the next fact; shown by mail programs beside the subject. */
  preheader: string;
  heading: string;
  paragraphs: readonly string[];
  facts?: readonly { label: string; value: string }[];
  /** The one button. */
  action?: { label: string; href: string };
  /** Smaller, after the button: how long it holds, what to do if this was somebody else. */
  notes?: readonly string[];
};

/** Where the reader can be sent. Made where the installation's address and its secrets are known. */
export type EmailLinks = {
  signIn(): string;
  forgotPassword(): string;
  signUp(tokenId: string): string;
  passwordReset(tokenId: string): string;
  invitation(invitation: InvitationReference): string;
  team(publisherId: number): string;
  exports(publisherId: number): string;
};
