import type { ServiceContext } from "@/server/context";
import { findToken, redeemToken, unknownLink } from "./account-token";
import { inInstallation } from "./in-installation";
import { issueSignInToken } from "./issue-sign-in-token";
import { signedInAs } from "./open-session";
import type { ResetPasswordInput } from "./schemas";
import { setPassword } from "./set-password";
import { hashSoundPassword } from "./sound-password";

/**
 * Sets a new password by a mailed link. No limit that others can use up stands in the way: this is
 * how somebody gets in whose account is being guessed at. The second factor stays in force.
 *
 * @returns a token with which this browser signs in
 * @throws not-found  `link.unknown`
 * @throws conflict   `link.used`, `link.expired`
 * @throws invalid    `password.<flaw>`; the link stays good
 */
export async function resetPassword(ctx: ServiceContext, { token, password }: ResetPasswordInput) {
  const found = await findToken(ctx, "password-reset", token);
  const account = found && (await accountOf(ctx, found.row.emailKey));
  if (!account) throw unknownLink();

  // An old or used link is not worth the work of hashing, nor a judgement of the password.
  const passwordHash =
    found.state === "open" ? await hashSoundPassword(password, account.email) : "";

  return inInstallation(signedInAs(ctx, account.id), async (tx) => {
    await redeemToken(tx, "password-reset", token);
    await setPassword(tx, account, passwordHash, null);
    return { signInToken: await issueSignInToken(tx, account) };
  });
}

const accountOf = (ctx: ServiceContext, emailKey: string) =>
  ctx.db.adminAccount.findUnique({
    where: { emailKey },
    select: { id: true, email: true, emailKey: true },
  });
