import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { conflict, notFound } from "@/server/domain/errors";
import { lockProfile } from "./lock-profile";
import { recordSettingsChange } from "./record-settings-change";
import type { ReturnOriginInput } from "./schemas";

/**
 * Stops sending customers back to a site. Checkouts under way end on the receipt instead.
 *
 * @throws not-found  `checkout.origin-not-found`
 * @throws conflict   `checkout.origin-in-use`: the default return URL lies on it
 */
export async function removeReturnOrigin(ctx: ServiceContext, { origin }: ReturnOriginInput) {
  authorize(ctx.actor, "settings:write");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const { defaultReturnUrl } = await lockProfile(tx);
    const removed = await tx.db.returnOrigin.deleteMany({ where: { publisherId, origin } });
    if (removed.count === 0) {
      throw notFound("checkout.origin-not-found", "This origin is not among the allowed ones.");
    }
    if (defaultReturnUrl !== null && URL.parse(defaultReturnUrl)?.origin === origin) {
      throw conflict(
        "checkout.origin-in-use",
        "The default return URL lies on this origin. Change or clear it first.",
      );
    }
    await recordSettingsChange(tx, { before: { returnOrigin: origin } });
    return {};
  });
}
