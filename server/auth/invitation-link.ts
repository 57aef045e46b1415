import { validate } from "uuid";
import { parseNineDigits } from "@/server/domain/ids";
import { isSignedBy, sign } from "./secrets";

/** Which sending of which invitation; the publisher is part of it, so that looking it up touches one tenant. */
export type InvitationReference = { publisherId: number; invitationId: string; sendCount: number };

const named = ({ publisherId, invitationId, sendCount }: InvitationReference) =>
  `${publisherId}.${invitationId}.${sendCount}`;

/** The text that proves an invitation came from us; its signature is derived, never stored. */
export const invitationToken = (reference: InvitationReference): string =>
  `${named(reference)}.${sign("invitation-link", named(reference))}`;

/** @returns what the token names, or `null` for a text we never made */
export function readInvitationToken(token: string): InvitationReference | null {
  const [publisher = "", invitationId = "", count = "", signature = "", ...more] = token.split(".");
  const publisherId = parseNineDigits(publisher);
  if (more.length > 0 || publisherId === null) return null;
  if (!validate(invitationId) || !/^[1-9]\d{0,8}$/.test(count)) return null;

  const reference = { publisherId, invitationId, sendCount: Number(count) };
  return isSignedBy("invitation-link", named(reference), signature) ? reference : null;
}

/** Where a mailed invitation leads. */
export const invitationLinkPath = (reference: InvitationReference): string =>
  `/invitation?token=${invitationToken(reference)}`;
