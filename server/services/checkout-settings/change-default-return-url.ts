import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { changedValues } from "@/server/domain/changed-values";
import { invalid } from "@/server/domain/errors";
import { isAllowedReturnUrl } from "./is-allowed-return-url";
import { lockProfile } from "./lock-profile";
import { recordSettingsChange } from "./record-settings-change";
import type { ChangeDefaultReturnUrlInput } from "./schemas";

/**
 * Says where customers go after checkout when whoever sent them named no address.
 *
 * @throws invalid  `checkout.return-url-not-allowed`: it lies on no allowed origin
 */
export async function changeDefaultReturnUrl(
  ctx: ServiceContext,
  { url }: ChangeDefaultReturnUrlInput,
) {
  authorize(ctx.actor, "settings:write");
  const { publisherId } = ctx;
  const defaultReturnUrl = url === "" ? null : url;

  return inTransaction(ctx, async (tx) => {
    const profile = await lockProfile(tx);
    if (defaultReturnUrl !== null && !(await isAllowedReturnUrl(tx, defaultReturnUrl))) {
      const sentence = "Default return URL: it has to lie on one of the allowed origins above.";
      throw invalid("checkout.return-url-not-allowed", sentence, { url: sentence });
    }
    const before = { defaultReturnUrl: profile.defaultReturnUrl };
    const change = changedValues(before, { defaultReturnUrl });
    if (!change) return {};
    await tx.db.companyProfile.update({ where: { publisherId }, data: { defaultReturnUrl } });
    await recordSettingsChange(tx, { before, after: { defaultReturnUrl } });
    return {};
  });
}
