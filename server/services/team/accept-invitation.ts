import { readInvitationToken } from "@/server/auth/invitation-link";
import {
  forPublisher,
  inTransaction,
  type ServiceContext,
  type TransactionContext,
} from "@/server/context";
import type { Invitation } from "@/server/db/generated/client";
import { conflict, invalid, notFound, unauthenticated } from "@/server/domain/errors";
import { issueSignInToken } from "@/server/services/accounts/issue-sign-in-token";
import { openAccount } from "@/server/services/accounts/open-account";
import { hashSoundPassword } from "@/server/services/accounts/sound-password";
import { joinTeam } from "./join-team";
import { stateOfInvitation, type InvitationState } from "./invitation-state";
import { callersAccountId, lockMembers } from "./queries";
import type { AcceptInvitationInput } from "./schemas";

/**
 * Takes the place in a team that was offered by mail: as the account that is signed in, which must
 * have the invited address, or as a new account, whose address the mailed link has proved.
 *
 * @returns for a new account also a token with which its browser signs in
 * @throws not-found        `team.invitation-not-found`
 * @throws conflict         `team.invitation-<state>`, `team.invitation-for-another`,
 *                          `team.already-member`, `account.email-taken`
 * @throws unauthenticated  `team.sign-in-to-accept`
 * @throws invalid          `team.account-required`, `password.<flaw>`
 */
export async function acceptInvitation(ctx: ServiceContext, input: AcceptInvitationInput) {
  const reference = readInvitationToken(input.token);
  if (!reference) throw unknownLink();
  const publisher = forPublisher(ctx, BigInt(reference.publisherId));

  const found = await inTransaction(publisher, (tx) => getInvitation(tx, reference));
  // Hashing takes its time, and holds no locks while it does.
  const hash = await newPasswordHash(ctx, input, found.email);

  return inTransaction(publisher, async (tx) => {
    await lockMembers(tx);
    const invitation = await getInvitation(tx, reference);
    const { accountId, signInToken } = await accountFor(tx, invitation, input, hash);
    await joinTeam(tx, invitation, accountId);
    return { publisherId: reference.publisherId, signInToken };
  });
}

type Reference = { invitationId: string; sendCount: number };

async function getInvitation(
  { db, publisherId, wall }: TransactionContext,
  { invitationId, sendCount }: Reference,
): Promise<Invitation> {
  const invitation = await db.invitation.findUnique({
    where: { publisherId_id: { publisherId, id: invitationId } },
  });
  if (!invitation) throw unknownLink();
  const state = stateOfInvitation(invitation, { sendCount, now: wall.now() });
  if (state === "open") return invitation;
  throw conflict(`team.invitation-${state}`, refusals[state]);
}

const refusals: Record<Exclude<InvitationState, "open">, string> = {
  accepted: "This invitation was accepted already. Sign in to open the dashboard.",
  revoked: "This invitation was withdrawn.",
  replaced: "This invitation was sent again. Use the link of the latest mail.",
  expired: "This invitation has expired. Ask for a new one.",
};

const unknownLink = () =>
  notFound("team.invitation-not-found", "This link does not lead to an invitation.");

async function newPasswordHash(
  ctx: ServiceContext,
  { newAccount }: AcceptInvitationInput,
  email: string,
): Promise<string | null> {
  return newAccount && callersAccountId(ctx) === null
    ? hashSoundPassword(newAccount.password, email)
    : null;
}

async function accountFor(
  tx: TransactionContext,
  { email, emailKey }: Invitation,
  { newAccount }: AcceptInvitationInput,
  passwordHash: string | null,
): Promise<{ accountId: string; signInToken: string | null }> {
  const account = await tx.db.adminAccount.findUnique({ where: { emailKey } });
  const callerId = callersAccountId(tx);
  if (callerId !== null) {
    if (account?.id === callerId) return { accountId: callerId, signInToken: null };
    throw conflict(
      "team.invitation-for-another",
      `This invitation is for ${email}. Sign in with that address to accept it.`,
    );
  }
  if (account) {
    throw unauthenticated(
      "team.sign-in-to-accept",
      `Sign in as ${email} to accept the invitation.`,
    );
  }
  if (!newAccount || passwordHash === null) {
    throw invalid("team.account-required", "Choose a name and a password to join.");
  }
  const { accountId } = await openAccount(tx, { email, name: newAccount.name, passwordHash });
  return { accountId, signInToken: await issueSignInToken(tx, { id: accountId, email }) };
}
