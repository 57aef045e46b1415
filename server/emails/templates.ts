import { passwordReset, signUpConfirmation, signUpKnownAddress } from "./account-emails";
import { customerTemplates } from "./customer-templates";
import type { EmailContent, EmailLinks } from "./email-content";
import type { EmailProps, EmailTemplate } from "./email-props";
import { exportReady } from "./export-emails";
import {
  passwordChanged,
  recoveryCodesRenewed,
  recoveryCodeUsed,
  secondFactorDisabled,
  secondFactorEnabled,
} from "./security-emails";
import { invitation, ownershipGiven, ownershipReceived, permissionRequest } from "./team-emails";

type Template<T extends EmailTemplate> = {
  /** What admins see it called. */
  label: string;
  compose: (props: EmailProps[T], links: EmailLinks) => EmailContent;
  /** Holds a link or code that opens something by itself: once it has left, no copy of it stays with us. */
  isConfidential: boolean;
};

const open = { isConfidential: false };
const confidential = { isConfidential: true };

export const templates: { [T in EmailTemplate]: Template<T> } = {
  "sign-up-confirmation": {
    label: "Sign-up confirmation",
    compose: signUpConfirmation,
    ...confidential,
  },
  "sign-up-known-address": {
    label: "Sign-up with a known address",
    compose: signUpKnownAddress,
    ...open,
  },
  "password-reset": { label: "Password reset", compose: passwordReset, ...confidential },
  "password-changed": { label: "Password changed", compose: passwordChanged, ...open },
  "second-factor-enabled": { label: "Two-step on", compose: secondFactorEnabled, ...open },
  "second-factor-disabled": { label: "Two-step off", compose: secondFactorDisabled, ...open },
  "recovery-code-used": { label: "Recovery code used", compose: recoveryCodeUsed, ...open },
  "recovery-codes-renewed": {
    label: "Recovery codes renewed",
    compose: recoveryCodesRenewed,
    ...open,
  },
  invitation: { label: "Team invitation", compose: invitation, ...confidential },
  "permission-request": { label: "Permission asked for", compose: permissionRequest, ...open },
  "ownership-received": { label: "Ownership received", compose: ownershipReceived, ...open },
  "ownership-given": { label: "Ownership given away", compose: ownershipGiven, ...open },
  "export-ready": { label: "Export ready", compose: exportReady, ...open },
  ...customerTemplates,
};
