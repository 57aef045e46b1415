import { isPassword } from "@/server/auth/password-hash";
import { isSignedBy } from "@/server/auth/secrets";
import { forPublisher, inTransaction, type ServiceContext } from "@/server/context";
import type { AccountToken } from "@/server/db/generated/client";
import { nextPublisherId } from "@/server/db/publisher-number";
import { invalid, unauthenticated } from "@/server/domain/errors";
import { createPublisher } from "@/server/services/publishers/create-publisher";
import { findToken, redeemToken } from "./account-token";
import { issueSignInToken } from "./issue-sign-in-token";
import { limits, spend } from "./limits";
import { openAccount } from "./open-account";
import { signedInAs } from "./open-session";
import { browserProofText } from "./request-sign-up";
import type { ConfirmSignUpInput } from "./schemas";
import { readSignUp } from "./sign-up-payload";

/**
 * Opens the account and its publisher, once the address has proved to be read by whoever signed up.
 *
 * A link in a mailbox alone is not enough: a stranger could have signed up with somebody's address
 * and a password of the stranger's choice, waiting for the owner to confirm it. So the browser that
 * signed up shows its proof, and any other is asked for the password chosen there.
 *
 * @returns the new publisher, and a token with which the browser signs in
 * @throws not-found        `link.unknown`
 * @throws conflict         `link.used`, `link.expired`, `account.email-taken`
 * @throws unauthenticated  `sign-up.password-needed`
 * @throws invalid          `sign-up.wrong-password`
 * @throws rate-limited     `auth.too-many-tries`
 */
export async function confirmSignUp(ctx: ServiceContext, input: ConfirmSignUpInput) {
  const found = await findToken(ctx, "sign-up", input.token);
  if (found?.state === "open") await requireSigner(found.row, input);

  // Everything happens under the new publisher's id, in one transaction: accounts belong to none.
  const own = forPublisher(ctx, await nextPublisherId());
  return inTransaction(own, async (tx) => {
    const { email, name, passwordHash, publisher } = readSignUp(
      await redeemToken(tx, "sign-up", input.token),
    );
    const { accountId } = await openAccount(tx, { email, name, passwordHash });
    const asOwner = { ...tx, actor: signedInAs(tx, accountId).actor };
    const { publisherId } = await createPublisher(asOwner, publisher);
    return { publisherId, signInToken: await issueSignInToken(tx, { id: accountId, email }) };
  });
}

async function requireSigner(row: AccountToken, { proof, password }: ConfirmSignUpInput) {
  if (proof && isSignedBy("account-link", browserProofText(row.id), proof)) return;
  if (password === undefined) {
    throw unauthenticated("sign-up.password-needed", "Enter the password you chose.");
  }
  await spend(limits.signUpPassword, row.id);
  if (await isPassword(readSignUp(row).passwordHash, password)) return;
  const message = "This is not the password this sign-up was made with.";
  throw invalid("sign-up.wrong-password", message, { password: message });
}
