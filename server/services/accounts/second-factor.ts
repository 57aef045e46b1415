import { seal, unseal } from "@/server/auth/secrets";
import { acceptedStep } from "@/server/auth/totp";
import type { TransactionContext } from "@/server/context";
import type { AdminAccount } from "@/server/db/generated/client";
import { unauthenticated } from "@/server/domain/errors";
import { recordChange } from "@/server/services/events/record-change";
import { codesLeft, redeemCode } from "./recovery-codes";
import type { SecondFactorInput } from "./schemas";

/** Sealed to the account: a secret copied into another row opens nothing. */
export const sealTotp = (secret: string, accountId: string) =>
  seal("totp-secret", secret, accountId);

export const openTotp = (sealed: string, accountId: string) =>
  unseal("totp-secret", sealed, accountId);

export const hasSecondFactor = (account: Pick<AdminAccount, "totpEnabledAt">) =>
  account.totpEnabledAt !== null;

/**
 * Lets an account's holder past the second factor, if it has one. A code and a recovery code work
 * once; a recovery code is reported to the holder by mail.
 *
 * @throws unauthenticated  `second-factor.required` when neither code was given,
 *                          `second-factor.wrong-code`, `second-factor.wrong-recovery-code`
 */
export async function passSecondFactor(
  tx: TransactionContext,
  account: AdminAccount,
  { totp, recoveryCode }: SecondFactorInput,
): Promise<void> {
  if (!hasSecondFactor(account)) return;
  if (recoveryCode !== "") return passByRecoveryCode(tx, account, recoveryCode);
  if (totp === "") throw codeRequired();
  if (!(await passesByCode(tx, account, totp))) throw wrongCode();
}

/** Checks a code against the secret, and burns its time step. */
export async function passesByCode(
  tx: TransactionContext,
  account: Pick<AdminAccount, "id" | "totpSecret">,
  code: string,
): Promise<boolean> {
  if (account.totpSecret === null) return false;
  const step = acceptedStep(openTotp(account.totpSecret, account.id), code, tx.wall.now());
  if (step === null) return false;
  const { count } = await tx.db.adminAccount.updateMany({
    where: { id: account.id, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  return count === 1;
}

async function passByRecoveryCode(tx: TransactionContext, account: AdminAccount, code: string) {
  if (!(await redeemCode(tx, account.id, code))) {
    throw unauthenticated(
      "second-factor.wrong-recovery-code",
      "This is not one of your unused recovery codes.",
    );
  }
  await recordChange(tx, {
    type: "account.recovery-code-used",
    payload: { accountId: account.id },
    targetType: "account",
    targetId: account.id,
    after: { codesLeft: await codesLeft(tx, account.id) },
  });
}

const codeRequired = () =>
  unauthenticated("second-factor.required", "Enter the code of your authenticator app.");

const wrongCode = () =>
  unauthenticated(
    "second-factor.wrong-code",
    "This code is not right, or was used already. Wait for the next one.",
  );
