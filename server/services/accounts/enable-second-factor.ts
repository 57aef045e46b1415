import type { ServiceContext } from "@/server/context";
import { conflict, invalid } from "@/server/domain/errors";
import { recordChange } from "@/server/services/events/record-change";
import { inInstallation } from "./in-installation";
import { limits, spend } from "./limits";
import { ownAccount } from "./own-account";
import { renewCodes } from "./recovery-codes";
import type { EnableSecondFactorInput } from "./schemas";
import { hasSecondFactor, passesByCode } from "./second-factor";

/**
 * Puts the second factor in force, once a code proves that the authenticator app holds the secret.
 *
 * @returns ten recovery codes, shown this once
 * @throws invalid       `second-factor.wrong-code`
 * @throws conflict      `second-factor.not-started`, `second-factor.already-enabled`
 * @throws rate-limited  `auth.too-many-tries`
 */
export async function enableSecondFactor(ctx: ServiceContext, { code }: EnableSecondFactorInput) {
  await spend(limits.confirmation, (await ownAccount(ctx)).id);

  return inInstallation(ctx, async (tx) => {
    const account = await ownAccount(tx);
    const { id } = account;
    if (hasSecondFactor(account)) {
      throw conflict("second-factor.already-enabled", "Two-step sign-in is on already.");
    }
    if (account.totpSecret === null) {
      throw conflict("second-factor.not-started", "Start the set-up again.");
    }
    if (!(await passesByCode(tx, account, code))) {
      const message = "This code is not right. Check that your phone's time is set automatically.";
      throw invalid("second-factor.wrong-code", message, { code: message });
    }
    await tx.db.adminAccount.update({ where: { id }, data: { totpEnabledAt: tx.wall.now() } });
    const recoveryCodes = await renewCodes(tx, id);
    await recordChange(tx, {
      type: "account.second-factor-enabled",
      payload: { accountId: id },
      targetType: "account",
      targetId: id,
    });
    return { recoveryCodes };
  });
}
