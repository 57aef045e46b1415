import { requireMember } from "@/server/auth/actor";
import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { permissionsOf } from "@/server/domain/permissions";
import { listDeliveries } from "@/server/services/emails/list-deliveries";
import { invitationDedupeKey } from "@/server/services/emails/dedupe-keys";
import { readGrants, toMember } from "./queries";

/** Everybody with a place in the team, and everybody who was offered one. A team is small: one answer. */
export async function listTeam(ctx: ServiceContext) {
  authorize(ctx.actor, "team:read");
  const { accountId } = requireMember(ctx.actor);

  return inTransaction(ctx, async (tx) => ({
    members: await listMembers(tx, accountId),
    invitations: await listOpenInvitations(tx),
  }));
}

export type Team = Awaited<ReturnType<typeof listTeam>>;
export type TeamMember = Team["members"][number];
export type TeamInvitation = Team["invitations"][number];

async function listMembers(tx: TransactionContext, ownAccountId: string) {
  const { publisherId } = tx;
  const rows = await tx.db.membership.findMany({
    where: { publisherId, removedAt: null },
    orderBy: [{ createdAt: "asc" }, { accountId: "asc" }],
  });
  const people = await peopleById(
    tx,
    rows.map(({ accountId }) => accountId),
  );

  const members = rows.flatMap((row) => {
    const person = people.get(row.accountId);
    if (!person) return [];
    const member = toMember(row);
    return {
      ...member,
      name: person.name,
      email: person.email,
      state: permissionsOf(member).length > 0 ? ("active" as const) : ("inactive" as const),
      hasSecondFactor: person.totpEnabledAt !== null,
      joinedAt: row.createdAt,
      isYou: row.accountId === ownAccountId,
    };
  });
  return members.toSorted((a, b) => Number(b.role === "owner") - Number(a.role === "owner"));
}

async function listOpenInvitations(tx: TransactionContext) {
  const { publisherId } = tx;
  const rows = await tx.db.invitation.findMany({
    where: { publisherId, acceptedAt: null, revokedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const inviters = await peopleById(
    tx,
    rows.map(({ invitedBy }) => invitedBy),
  );
  const deliveries = await listDeliveries(tx, rows.map(invitationDedupeKey));
  const now = tx.wall.now();

  return rows.map((row) => ({
    invitationId: row.id,
    email: row.email,
    grants: readGrants(row.grants),
    invitedBy: inviters.get(row.invitedBy)?.name ?? null,
    invitedAt: row.createdAt,
    expiresAt: row.expiresAt,
    isExpired: row.expiresAt <= now,
    delivery: deliveries.get(invitationDedupeKey(row)) ?? null,
  }));
}

async function peopleById({ db }: TransactionContext, ids: string[]) {
  const people = await db.adminAccount.findMany({ where: { id: { in: ids } } });
  return new Map(people.map((person) => [person.id, person]));
}
