import { authorize } from "@/server/auth/authorize";
import { requireMember } from "@/server/auth/actor";
import type { ServiceContext, TransactionContext } from "@/server/context";
import type { Invitation, Membership } from "@/server/db/generated/client";
import { notFound } from "@/server/domain/errors";
import {
  noGrants,
  parseGrants,
  permissionsOf,
  type Grants,
  type Permission,
  type Role,
} from "@/server/domain/permissions";

export type Member = { accountId: string; role: Role; grants: Grants };

/** Who changes the team, as they stand at this moment. */
export type Editor = {
  actorAccountId: string;
  actorRole: Role;
  actorPermissions: readonly Permission[];
};

/**
 * Makes changes to one team wait for each other, by locking its rows, and reads the caller's own
 * place again behind the lock: two admins who remove each other at once do not both succeed.
 *
 * @throws forbidden  meanwhile the caller has lost the permission, or the place
 */
export async function lockTeam(tx: TransactionContext): Promise<Editor> {
  await lockMembers(tx);
  const { accountId: actorAccountId, ...actor } = requireMember(tx.actor);
  const own = await findMember(tx, actorAccountId);
  const actorPermissions = own ? permissionsOf(own) : [];
  authorize({ ...actor, accountId: actorAccountId, permissions: actorPermissions }, "team:write");
  return { actorAccountId, actorRole: own?.role ?? "admin", actorPermissions };
}

/** In the order of ids, so that two transactions never hold what the other waits for. */
export async function lockMembers({ db, publisherId }: TransactionContext): Promise<void> {
  await db.$queryRaw`
    SELECT 1 FROM membership WHERE "publisherId" = ${publisherId} ORDER BY "accountId" FOR UPDATE`;
}

export async function findMember(
  { db, publisherId }: TransactionContext,
  accountId: string,
): Promise<Member | null> {
  const row = await db.membership.findUnique({
    where: { publisherId_accountId: { publisherId, accountId } },
  });
  return row && row.removedAt === null ? toMember(row) : null;
}

/** @throws not-found  `team.member-not-found`: never a member, removed, or another publisher's */
export async function getMember(tx: TransactionContext, accountId: string): Promise<Member> {
  const member = await findMember(tx, accountId);
  if (!member) throw notFound("team.member-not-found", "This person is not in the team.");
  return member;
}

/** @throws not-found  `team.invitation-not-found`: none, accepted, revoked, or another publisher's */
export async function getOpenInvitation(
  { db, publisherId }: TransactionContext,
  invitationId: string,
): Promise<Invitation> {
  const invitation = await db.invitation.findUnique({
    where: { publisherId_id: { publisherId, id: invitationId } },
  });
  if (!invitation || invitation.acceptedAt || invitation.revokedAt) {
    throw notFound("team.invitation-not-found", "This invitation is no longer open.");
  }
  return invitation;
}

export const toMember = ({ accountId, role, grants }: Membership): Member => ({
  accountId,
  role: role === "owner" ? "owner" : "admin",
  grants: readGrants(grants),
});

/** Grants of a shape that this version does not know open nothing. */
export const readGrants = (stored: unknown): Grants => parseGrants(stored) ?? noGrants;

/** The account of whoever is calling, where nobody has to be signed in. */
export const callersAccountId = ({ actor }: ServiceContext): string | null =>
  actor.kind === "account" || actor.kind === "admin" ? actor.accountId : null;

/** Those who can give a permission to a colleague: the Owner, and whoever manages the team. */
export async function findGrantors({ db, publisherId }: TransactionContext) {
  const rows = await db.membership.findMany({ where: { publisherId, removedAt: null } });
  const managing = rows.map(toMember).filter((one) => permissionsOf(one).includes("team:write"));
  return db.adminAccount.findMany({
    where: { id: { in: managing.map(({ accountId }) => accountId) } },
    select: { id: true, name: true, email: true },
    orderBy: { name: "asc" },
  });
}
