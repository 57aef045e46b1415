import type { ServiceContext } from "@/server/context";
import { conflict } from "@/server/domain/errors";
import { recordChange } from "@/server/services/events/record-change";
import { inInstallation } from "./in-installation";
import { ownAccountByPassword, requireCode } from "./own-account";
import type { ProvenInput } from "./schemas";
import { hasSecondFactor } from "./second-factor";

/**
 * Takes the second factor out of force, and its recovery codes with it.
 *
 * @throws invalid       `account.wrong-password`, `second-factor.wrong-code`
 * @throws conflict      `second-factor.not-enabled`
 * @throws rate-limited  `auth.too-many-tries`
 */
export async function disableSecondFactor(ctx: ServiceContext, input: ProvenInput): Promise<void> {
  const account = await ownAccountByPassword(ctx, input.password);
  if (!hasSecondFactor(account)) {
    throw conflict("second-factor.not-enabled", "Two-step sign-in is off already.");
  }

  await inInstallation(ctx, async (tx) => {
    await requireCode(tx, account, input);
    const { id } = account;
    await tx.db.adminAccount.update({
      where: { id },
      data: { totpSecret: null, totpEnabledAt: null, totpLastStep: null },
    });
    await tx.db.recoveryCode.deleteMany({ where: { accountId: id } });
    await recordChange(tx, {
      type: "account.second-factor-disabled",
      payload: { accountId: id },
      targetType: "account",
      targetId: id,
    });
  });
}
