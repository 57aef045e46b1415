import { requirePerson } from "@/server/auth/actor";
import { isPassword } from "@/server/auth/password-hash";
import type { ServiceContext, TransactionContext } from "@/server/context";
import type { AdminAccount } from "@/server/db/generated/client";
import { invalid, unauthenticated } from "@/server/domain/errors";
import { limits, spend } from "./limits";
import { hasSecondFactor, passesByCode } from "./second-factor";
import { redeemCode } from "./recovery-codes";
import type { ProvenInput } from "./schemas";

/**
 * The caller's own account.
 *
 * @throws unauthenticated  nobody is signed in, or the account is gone
 */
export async function ownAccount(ctx: ServiceContext): Promise<AdminAccount> {
  const { accountId } = requirePerson(ctx.actor);
  const account = await ctx.db.adminAccount.findUnique({ where: { id: accountId } });
  if (!account) throw unauthenticated("auth.required", "Sign in to continue.");
  return account;
}

/**
 * The caller's own account, once its password was given again: a browser left open is not enough.
 *
 * @param field where the form holds the password
 * @throws invalid       `account.wrong-password`
 * @throws rate-limited  `auth.too-many-tries`
 */
export async function ownAccountByPassword(
  ctx: ServiceContext,
  password: string,
  field = "password",
): Promise<AdminAccount> {
  const account = await ownAccount(ctx);
  await spend(limits.confirmation, account.id);
  if (await isPassword(account.passwordHash, password)) return account;
  const message = "This is not your password.";
  throw invalid("account.wrong-password", message, { [field]: message });
}

/**
 * Asks for a code besides the password: from the authenticator, or a recovery code.
 *
 * @throws invalid  `second-factor.wrong-code`
 */
export async function requireCode(
  tx: TransactionContext,
  account: AdminAccount,
  { code }: ProvenInput,
): Promise<void> {
  if (!hasSecondFactor(account)) return;
  const passes = /^[\d\s-]{6,7}$/.test(code)
    ? await passesByCode(tx, account, code)
    : await redeemCode(tx, account.id, code);
  if (passes) return;
  const message = "This code is not right, or was used already.";
  throw invalid("second-factor.wrong-code", message, { code: message });
}
