import { requireMember } from "@/server/auth/actor";
import { authorize } from "@/server/auth/authorize";
import { isPassword } from "@/server/auth/password-hash";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { emailKeyOf } from "@/server/domain/email";
import { conflict, forbidden, invalid } from "@/server/domain/errors";
import { allGrants, permissionsOf } from "@/server/domain/permissions";
import { limits, spend } from "@/server/services/accounts/limits";
import { recordChange } from "@/server/services/events/record-change";
import { getMember, lockTeam, type Member } from "./queries";
import type { TransferOwnershipInput } from "./schemas";

/**
 * Makes an admin the Owner, and the Owner an admin with every permission. Both are told by mail.
 *
 * @throws forbidden     `team.owner-only`
 * @throws invalid       `team.wrong-password`, `team.wrong-confirmation`
 * @throws not-found     `team.member-not-found`
 * @throws conflict      `team.already-owner`, `team.member-inactive`
 * @throws rate-limited  `auth.too-many-tries`
 */
export async function transferOwnership(ctx: ServiceContext, input: TransferOwnershipInput) {
  authorize(ctx.actor, "team:write");
  const { role, accountId: ownerId } = requireMember(ctx.actor);
  if (role !== "owner") throw ownerOnly();
  await requirePassword(ctx, ownerId, input.password);

  return inTransaction(ctx, async (tx) => {
    const { actorRole } = await lockTeam(tx);
    if (actorRole !== "owner") throw ownerOnly();
    const heir = await getHeir(tx, input);

    // First out, then in: the database allows one Owner at a time.
    await setPlace(tx, { accountId: ownerId, role: "admin", grants: allGrants });
    await setPlace(tx, { ...heir, role: "owner" });
    await recordChange(tx, {
      type: "team.ownership-transferred",
      payload: { fromAccountId: ownerId, toAccountId: heir.accountId },
      targetType: "publisher",
      targetId: String(tx.publisherId),
      before: { ownerAccountId: ownerId },
      after: { ownerAccountId: heir.accountId },
    });
    return { ownerAccountId: heir.accountId };
  });
}

const ownerOnly = () => forbidden("team.owner-only", "Only the Owner can transfer ownership.");

async function requirePassword(ctx: ServiceContext, accountId: string, password: string) {
  await spend(limits.confirmation, accountId);
  const account = await ctx.db.adminAccount.findUniqueOrThrow({ where: { id: accountId } });
  if (await isPassword(account.passwordHash, password)) return;
  const message = "This is not your password.";
  throw invalid("team.wrong-password", message, { password: message });
}

async function getHeir(tx: TransactionContext, input: TransferOwnershipInput): Promise<Member> {
  const member = await getMember(tx, input.accountId);
  if (member.role === "owner") throw conflict("team.already-owner", "You are the Owner already.");
  if (permissionsOf(member).length === 0) {
    throw conflict("team.member-inactive", "This account is inactive. Reactivate it first.");
  }
  const account = await tx.db.adminAccount.findUniqueOrThrow({ where: { id: member.accountId } });
  if (account.emailKey !== emailKeyOf(input.confirmation)) {
    const message = `Type ${account.email} to confirm.`;
    throw invalid("team.wrong-confirmation", message, { confirmation: message });
  }
  return member;
}

async function setPlace({ db, publisherId }: TransactionContext, member: Member): Promise<void> {
  const { accountId, role, grants } = member;
  await db.membership.update({
    where: { publisherId_accountId: { publisherId, accountId } },
    data: { role, grants },
  });
}
