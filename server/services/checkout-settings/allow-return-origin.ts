import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { conflict, invalid } from "@/server/domain/errors";
import { returnOrigin } from "@/server/domain/return-origin";
import { env } from "@/server/env";
import { lockProfile } from "./lock-profile";
import { recordSettingsChange } from "./record-settings-change";
import type { ReturnOriginInput } from "./schemas";

const mostOrigins = 50;

/**
 * Lets the checkout send customers back to a site: to any address on its origin. Allowing it again
 * changes nothing.
 *
 * @param input.origin may be any address on the site; its origin is what counts
 * @throws invalid   `checkout.no-origin`
 * @throws conflict  `checkout.too-many-origins`
 */
export async function allowReturnOrigin(
  ctx: ServiceContext,
  input: ReturnOriginInput,
): Promise<{ origin: string }> {
  authorize(ctx.actor, "settings:write");
  const { publisherId } = ctx;
  const isSandbox = env().TENURE_MODE === "sandbox";
  const origin = returnOrigin(input.origin, isSandbox);
  if (origin === null) {
    const sentence = `Origin: enter one that begins with https://, such as https://www.example.com${
      isSandbox ? ", or http://localhost with a port" : ""
    }.`;
    throw invalid("checkout.no-origin", sentence, { origin: sentence });
  }

  return inTransaction(ctx, async (tx) => {
    await lockProfile(tx);
    const allowed = await tx.db.returnOrigin.findMany({ where: { publisherId } });
    if (allowed.some((one) => one.origin === origin)) return { origin };
    if (allowed.length >= mostOrigins) {
      throw conflict(
        "checkout.too-many-origins",
        `There are ${mostOrigins} origins already. Remove one to add another.`,
      );
    }
    await tx.db.returnOrigin.create({ data: { publisherId, origin, createdAt: tx.clock.now() } });
    await recordSettingsChange(tx, { after: { returnOrigin: origin } });
    return { origin };
  });
}
