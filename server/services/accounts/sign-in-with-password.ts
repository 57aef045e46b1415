import type { Person } from "@/server/auth/actor";
import { isOutdatedHash, hashPassword, isPassword } from "@/server/auth/password-hash";
import type { ServiceContext, TransactionContext } from "@/server/context";
import type { AdminAccount } from "@/server/db/generated/client";
import { emailKeyOf } from "@/server/domain/email";
import { unauthenticated } from "@/server/domain/errors";
import { inInstallation } from "./in-installation";
import { limits, networkOf, spend } from "./limits";
import { openSession, signedInAs } from "./open-session";
import type { SignInInput } from "./schemas";
import { passSecondFactor } from "./second-factor";

/** Tells the browser's mark of trust for an account, or `null` for a stranger. */
export type DeviceOf = (accountId: string) => string | null;

/**
 * Signs a browser in. An address without an account gets the same answer after the same work as a
 * wrong password, so that nobody learns who has an account here.
 *
 * @throws unauthenticated  `sign-in.wrong-credentials`, and once the password is right:
 *                          `second-factor.required`, `second-factor.wrong-code`,
 *                          `second-factor.wrong-recovery-code`
 * @throws rate-limited     `auth.too-many-tries`
 */
export async function signInWithPassword(
  ctx: ServiceContext,
  input: SignInInput,
  deviceOf: DeviceOf,
): Promise<Person> {
  const emailKey = emailKeyOf(input.email);
  const account = await ctx.db.adminAccount.findUnique({ where: { emailKey } });
  const device = account && deviceOf(account.id);
  await countTry(ctx, emailKey, device);

  const isRight = await isPassword(account?.passwordHash ?? null, input.password);
  if (!account || !isRight) {
    throw unauthenticated(
      "sign-in.wrong-credentials",
      "The e-mail address or password is not right.",
    );
  }
  if (input.totp !== "" || input.recoveryCode !== "") {
    await spend(limits.secondFactor, account.id, device ?? "strangers");
  }

  return inInstallation(signedInAs(ctx, account.id), async (tx) => {
    await passSecondFactor(tx, account, input);
    await renewOutdatedHash(tx, account, input.password);
    return openSession(tx);
  });
}

async function countTry(ctx: ServiceContext, emailKey: string, device: string | null) {
  if (device !== null) return spend(limits.signInDevice, emailKey, device);
  const network = networkOf(ctx);
  await spend(limits.signInPair, emailKey, network);
  await spend(limits.signInAddress, network);
  await spend(limits.signInStrangers, emailKey);
}

/** Hashes made at older costs are made again while the password is at hand. */
async function renewOutdatedHash(tx: TransactionContext, account: AdminAccount, password: string) {
  if (!isOutdatedHash(account.passwordHash)) return;
  await tx.db.adminAccount.update({
    where: { id: account.id, passwordHash: account.passwordHash },
    data: { passwordHash: await hashPassword(password) },
  });
}
