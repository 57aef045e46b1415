import type { CustomerEmailProps } from "./customer-email-props";

/**
 * What each mail is told when it is queued. These values stay in the database, so none of them
 * opens anything: a link names its token by id, and its secret part is derived when the mail is
 * rendered; a code is sealed. Instants are ISO 8601 text.
 */
export type EmailProps = CustomerEmailProps & {
  /** Carries nothing a stranger typed: sign-up must not send other people's words to any address. */
  "sign-up-confirmation": { tokenId: string };
  /** Somebody signed up with the address of an account that exists already. */
  "sign-up-known-address": { name: string };
  "password-reset": { name: string; tokenId: string };
  "password-changed": { name: string; at: string };
  "second-factor-enabled": { name: string; at: string };
  "second-factor-disabled": { name: string; at: string };
  "recovery-code-used": { name: string; at: string; codesLeft: number };
  "recovery-codes-renewed": { name: string; at: string };
  invitation: {
    publisherId: number;
    publisherName: string;
    inviterName: string;
    invitationId: string;
    sendCount: number;
    expiresAt: string;
  };
  /** A colleague asks for a permission, by its name on the team page. */
  "permission-request": {
    publisherId: number;
    publisherName: string;
    name: string;
    askerName: string;
    permission: string;
  };
  "ownership-received": OwnershipProps;
  "ownership-given": OwnershipProps;
  "export-ready": {
    publisherId: number;
    publisherName: string;
    name: string;
    title: string;
    expiresAt: string;
  };
};

type OwnershipProps = {
  publisherId: number;
  publisherName: string;
  fromName: string;
  toName: string;
  at: string;
};

export type EmailTemplate = keyof EmailProps;
