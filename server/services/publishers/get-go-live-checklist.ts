import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";

export const checklistKeys = [
  "company",
  "offer",
  "return-origin",
  "api-key",
  "team",
  "first-sale",
] as const;

export type ChecklistStep = { key: (typeof checklistKeys)[number]; isDone: boolean };

/** The six steps from a new account to its first sale, in their order; facts tick them off. */
export async function getGoLiveChecklist(ctx: ServiceContext): Promise<ChecklistStep[]> {
  authorize(ctx.actor, "overview:read");
  const { publisherId } = ctx;

  const [facts] = await inTransaction(
    ctx,
    ({ db }) => db.$queryRaw<Record<ChecklistStep["key"], boolean>[]>`
      SELECT
        EXISTS (SELECT FROM company_profile WHERE "publisherId" = ${publisherId}
                   AND num_nulls("addressLine1", "postalCode", city, "taxId", "supportEmail",
                                 "termsUrl", "privacyUrl") = 0) AS company,
        EXISTS (SELECT FROM offer WHERE "publisherId" = ${publisherId} AND state = 'active') AS offer,
        EXISTS (SELECT FROM return_origin WHERE "publisherId" = ${publisherId}) AS "return-origin",
        EXISTS (SELECT FROM api_key WHERE "publisherId" = ${publisherId}
                   AND "deletedAt" IS NULL) AS "api-key",
        EXISTS (SELECT FROM membership WHERE "publisherId" = ${publisherId}
                   AND "removedAt" IS NULL AND role <> 'owner')
          OR EXISTS (SELECT FROM invitation WHERE "publisherId" = ${publisherId}
                        AND "revokedAt" IS NULL) AS team,
        EXISTS (SELECT FROM transaction WHERE "publisherId" = ${publisherId})
          OR EXISTS (SELECT FROM subscription WHERE "publisherId" = ${publisherId}) AS "first-sale"`,
  );
  return checklistKeys.map((key) => ({ key, isDone: facts?.[key] ?? false }));
}
