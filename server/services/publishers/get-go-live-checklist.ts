import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";

export type ChecklistStep = {
  key: "account" | "company" | "support" | "legal" | "second-factor" | "team";
  isDone: boolean;
};

/** The six steps from a new account to one that may take real money, in their order. */
export async function getGoLiveChecklist(ctx: ServiceContext): Promise<ChecklistStep[]> {
  authorize(ctx.actor, "overview:read");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const profile = await tx.db.companyProfile.findUniqueOrThrow({ where: { publisherId } });
    const members = await tx.db.membership.findMany({ where: { publisherId, removedAt: null } });
    const invitations = await tx.db.invitation.count({ where: { publisherId, revokedAt: null } });
    const owner = members.find((member) => member.role === "owner");
    const guarded = await tx.db.adminAccount.count({
      where: { id: owner?.accountId ?? "", totpEnabledAt: { not: null } },
    });

    const has = (...values: (string | null)[]) => values.every((value) => value !== null);
    return [
      { key: "account", isDone: true },
      {
        key: "company",
        isDone: has(profile.addressLine1, profile.postalCode, profile.city, profile.taxId),
      },
      { key: "support", isDone: has(profile.supportEmail) },
      { key: "legal", isDone: has(profile.termsUrl, profile.privacyUrl) },
      { key: "second-factor", isDone: guarded > 0 },
      { key: "team", isDone: members.length > 1 || invitations > 0 },
    ];
  });
}
