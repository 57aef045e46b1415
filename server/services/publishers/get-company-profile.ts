import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { toCompanyValues } from "./company-profile";

/** What the publisher says about itself, with the version that a change of it starts from. */
export async function getCompanyProfile(ctx: ServiceContext) {
  authorize(ctx.actor, "settings:read");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const row = await tx.db.companyProfile.findUniqueOrThrow({
      where: { publisherId },
      include: { publisher: true },
    });
    return { version: row.version, updatedAt: row.updatedAt, values: toCompanyValues(row) };
  });
}

export type CompanyProfileView = Awaited<ReturnType<typeof getCompanyProfile>>;
