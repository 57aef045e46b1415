import { inTransaction, type ServiceContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";
import { env } from "@/server/env";

/**
 * Whom an account is with, as every page of it says; open to everybody.
 *
 * @throws not-found  `publisher.not-found`
 */
export async function accountSeller(ctx: ServiceContext) {
  const { publisherId } = ctx;
  return inTransaction(ctx, async ({ db }) => {
    const publisher = await db.publisher.findUnique({
      where: { id: publisherId },
      include: { companyProfile: true },
    });
    if (!publisher || publisherId === 0n) {
      throw notFound("publisher.not-found", "There is no such publisher here.");
    }
    const profile = publisher.companyProfile;
    return {
      publisherId: Number(publisherId),
      name: publisher.name,
      supportEmail: profile?.supportEmail ?? null,
      supportUrl: profile?.supportUrl ?? null,
      termsUrl: profile?.termsUrl ?? null,
      privacyUrl: profile?.privacyUrl ?? null,
      websiteUrl: profile?.websiteUrl ?? null,
      mode: env().TENURE_MODE,
    };
  });
}

export type AccountSeller = Awaited<ReturnType<typeof accountSeller>>;
