import { validate } from "uuid";
import { isSignedBy, sign } from "./secrets";

/** What a link or grant opens, once. */
export type LinkPurpose = "sign-up" | "password-reset" | "sign-in";

/**
 * The text that proves a link came from us. Its secret half is derived from the row's id, so that
 * whoever reads the database can open nothing with it.
 */
export const accountToken = (purpose: LinkPurpose, tokenId: string): string =>
  `${tokenId}.${sign("account-link", `${purpose}:${tokenId}`)}`;

/** @returns the row's id, or `null` for a text we never made */
export function readAccountToken(purpose: LinkPurpose, token: string): string | null {
  const [tokenId = "", signature = "", ...more] = token.split(".");
  if (more.length > 0 || !validate(tokenId)) return null;
  return isSignedBy("account-link", `${purpose}:${tokenId}`, signature) ? tokenId : null;
}

const pages = { "sign-up": "/sign-up/confirm", "password-reset": "/reset-password" } as const;

/** Where a mailed link leads: a page that asks for a press, since mail scanners open links too. */
export const accountLinkPath = (purpose: keyof typeof pages, tokenId: string): string =>
  `${pages[purpose]}?token=${accountToken(purpose, tokenId)}`;
