import type { Person } from "@/server/auth/actor";
import type { ServiceContext } from "@/server/context";
import { findToken, redeemToken, unknownLink } from "./account-token";
import { inInstallation } from "./in-installation";
import { limits, spend } from "./limits";
import { openSession, signedInAs } from "./open-session";
import type { SignInWithLinkInput } from "./schemas";
import { passSecondFactor } from "./second-factor";

/**
 * Signs in the browser that just proved who it is, by the token it was handed. The second factor is
 * asked for as ever, with tries of its own: guessing elsewhere does not use them up.
 *
 * @throws not-found        `link.unknown`
 * @throws conflict         `link.used`, `link.expired`
 * @throws unauthenticated  `second-factor.required`, `second-factor.wrong-code`,
 *                          `second-factor.wrong-recovery-code`; the token stays good
 * @throws rate-limited     `auth.too-many-tries`
 */
export async function signInWithLink(
  ctx: ServiceContext,
  input: SignInWithLinkInput,
): Promise<Person> {
  const found = await findToken(ctx, "sign-in", input.token);
  const accountId = found?.row.accountId;
  if (!found || !accountId) throw unknownLink();
  if (input.totp !== "" || input.recoveryCode !== "") {
    await spend(limits.secondFactor, accountId, found.row.id);
  }

  return inInstallation(signedInAs(ctx, accountId), async (tx) => {
    await redeemToken(tx, "sign-in", input.token);
    const account = await tx.db.adminAccount.findUniqueOrThrow({ where: { id: accountId } });
    await passSecondFactor(tx, account, input);
    return openSession(tx);
  });
}
