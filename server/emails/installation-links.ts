import { accountLinkPath } from "@/server/auth/account-link";
import { invitationLinkPath } from "@/server/auth/invitation-link";
import { unseal } from "@/server/auth/secrets";
import type { Clock } from "@/server/clock";
import { env } from "@/server/env";
import { accountLink } from "@/server/services/account-links/account-link";
import { formatSessionToken } from "@/server/services/checkout/session-token";
import { receiptLink } from "@/server/services/receipts/receipt-link";
import type { EmailLinks } from "./email-content";

const at = (path: string) => `${env().PUBLIC_URL}${path}`;

/**
 * The addresses of this installation, with the secret parts that are never stored.
 *
 * @param wall what links into accounts count their half hour from
 */
export const installationLinks = (wall: Clock): EmailLinks => ({
  signIn: () => at("/sign-in"),
  forgotPassword: () => at("/forgot-password"),
  signUp: (tokenId) => at(accountLinkPath("sign-up", tokenId)),
  passwordReset: (tokenId) => at(accountLinkPath("password-reset", tokenId)),
  invitation: (reference) => at(invitationLinkPath(reference)),
  team: (publisherId) => at(`/p/${publisherId}/admin/team`),
  exports: (publisherId) => at(`/p/${publisherId}/admin/exports`),
  receipt: (publisherId, sessionId) =>
    at(`/c/${formatSessionToken({ publisherId: BigInt(publisherId), sessionId })}/done`),
  receiptFile: ({ publisherId, ...document }) =>
    receiptLink({ publisherId: BigInt(publisherId), wall }, document),
  account: ({ publisherId, ...whose }, job) =>
    accountLink({ publisherId: BigInt(publisherId), wall }, { ...whose, job }),
  code: (sealedCode, sessionId) => unseal("mailed-code", sealedCode, sessionId),
});
