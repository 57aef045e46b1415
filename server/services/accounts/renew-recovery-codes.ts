import type { ServiceContext } from "@/server/context";
import { conflict } from "@/server/domain/errors";
import { recordChange } from "@/server/services/events/record-change";
import { inInstallation } from "./in-installation";
import { ownAccountByPassword, requireCode } from "./own-account";
import { renewCodes } from "./recovery-codes";
import type { ProvenInput } from "./schemas";
import { hasSecondFactor } from "./second-factor";

/**
 * Replaces the caller's recovery codes; the old ones stop working.
 *
 * @throws invalid       `account.wrong-password`, `second-factor.wrong-code`
 * @throws conflict      `second-factor.not-enabled`
 * @throws rate-limited  `auth.too-many-tries`
 */
export async function renewRecoveryCodes(ctx: ServiceContext, input: ProvenInput) {
  const account = await ownAccountByPassword(ctx, input.password);
  if (!hasSecondFactor(account)) {
    throw conflict("second-factor.not-enabled", "Turn two-step sign-in on first.");
  }

  return inInstallation(ctx, async (tx) => {
    await requireCode(tx, account, input);
    const recoveryCodes = await renewCodes(tx, account.id);
    await recordChange(tx, {
      type: "account.recovery-codes-renewed",
      payload: { accountId: account.id },
      targetType: "account",
      targetId: account.id,
    });
    return { recoveryCodes };
  });
}
