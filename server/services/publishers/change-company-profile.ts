import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { changedValues } from "@/server/domain/changed-values";
import { conflict } from "@/server/domain/errors";
import { recordChange } from "@/server/services/events/record-change";
import { toCompanyColumns, toCompanyValues } from "./company-profile";
import type { ChangeCompanyProfileInput } from "./schemas";

/**
 * Changes what the publisher says about itself. Saves over nobody: whoever filled the form from an
 * older version is told, and decides between the two.
 *
 * @throws conflict  `company.changed-meanwhile`
 */
export async function changeCompanyProfile(
  ctx: ServiceContext,
  { version, ...values }: ChangeCompanyProfileInput,
) {
  authorize(ctx.actor, "settings:write");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    // Locked, so that of two saves at once the second one sees the first.
    await tx.db.$queryRaw`
      SELECT 1 FROM company_profile WHERE "publisherId" = ${publisherId} FOR UPDATE`;
    const row = await tx.db.companyProfile.findUniqueOrThrow({
      where: { publisherId },
      include: { publisher: true },
    });
    if (row.version !== version) {
      throw conflict("company.changed-meanwhile", "Somebody else has saved the profile meanwhile.");
    }
    const difference = changedValues(toCompanyValues(row), values);
    if (!difference) return { version };

    const { name, ...profile } = values;
    await tx.db.publisher.update({ where: { id: publisherId }, data: { name } });
    await tx.db.companyProfile.update({
      where: { publisherId },
      data: {
        ...toCompanyColumns(profile),
        version: version + 1,
        updatedAt: tx.clock.now(),
      },
    });
    await recordChange(tx, {
      type: "company.profile-changed",
      payload: { fields: Object.keys(difference.after) },
      targetType: "publisher",
      targetId: String(publisherId),
      ...difference,
    });
    return { version: version + 1 };
  });
}
