import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import type { ConsentTerms } from "@/server/domain/consent";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { currentConsents } from "./read-consents";
import type { SaveConsentInput } from "./schemas";

/** What customers are asked to agree to, as it stands. */
export async function listConsents(ctx: ServiceContext): Promise<ConsentTerms[]> {
  authorize(ctx.actor, "settings:read");
  return inTransaction(ctx, currentConsents);
}

/**
 * Words a consent anew. What says something else is a new version, which whoever agreed to the last
 * one is asked about; the same words again change nothing.
 */
export async function saveConsent(
  ctx: ServiceContext,
  { name, ...wanted }: SaveConsentInput,
): Promise<ConsentTerms> {
  authorize(ctx.actor, "settings:write");
  return inTransaction(ctx, async (tx) => {
    const { db, publisherId, clock } = tx;
    await db.$queryRaw`
      SELECT 1 FROM company_profile WHERE "publisherId" = ${publisherId} FOR UPDATE`;
    const before = (await currentConsents(tx)).find((one) => one.name === name);
    if (!before) throw new Error(`nothing is known of the consent ${name}`);
    const { label, url, isRequired } = before;
    if (label === wanted.label && url === wanted.url) return before;
    const version = before.version + 1;
    await db.consentDefinition.create({
      data: { publisherId, name, version, isRequired, ...wanted, createdAt: clock.now() },
    });
    await recordAuditEntry(tx, {
      action: "consent.changed",
      ...{ targetType: "consent", targetId: name },
      ...{ before: { ...before }, after: { name, version, ...wanted } },
    });
    return { name, version, isRequired, ...wanted };
  });
}
