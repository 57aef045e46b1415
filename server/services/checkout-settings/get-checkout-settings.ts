import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { env } from "@/server/env";

/** Where customers may return to after checkout, and where checkout is. */
export async function getCheckoutSettings(ctx: ServiceContext) {
  authorize(ctx.actor, "settings:read");
  const { publisherId } = ctx;
  const { PUBLIC_URL, TENURE_MODE } = env();

  return inTransaction(ctx, async ({ db }) => {
    const profile = await db.companyProfile.findUniqueOrThrow({ where: { publisherId } });
    const origins = await db.returnOrigin.findMany({
      where: { publisherId },
      orderBy: { origin: "asc" },
      select: { origin: true, createdAt: true },
    });
    return {
      origins,
      defaultReturnUrl: profile.defaultReturnUrl,
      publicUrl: PUBLIC_URL,
      isSandbox: TENURE_MODE === "sandbox",
    };
  });
}

export type CheckoutSettings = Awaited<ReturnType<typeof getCheckoutSettings>>;
