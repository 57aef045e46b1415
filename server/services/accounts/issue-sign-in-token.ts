import { accountToken } from "@/server/auth/account-link";
import type { TransactionContext } from "@/server/context";
import { emailKeyOf } from "@/server/domain/email";
import { issueToken } from "./account-token";

/**
 * A token with which the browser that just proved who it is signs in, once and soon: after a sign-up,
 * a password reset or an invitation. It stands for the password, not for the second factor.
 */
export async function issueSignInToken(
  tx: TransactionContext,
  account: { id: string; email: string },
): Promise<string> {
  const emailKey = emailKeyOf(account.email);
  const tokenId = await issueToken(tx, { purpose: "sign-in", emailKey, accountId: account.id });
  return accountToken("sign-in", tokenId);
}
