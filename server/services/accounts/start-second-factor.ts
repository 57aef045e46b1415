import QRCode from "qrcode";
import { newTotpSecret, totpUri } from "@/server/auth/totp";
import type { ServiceContext } from "@/server/context";
import { conflict } from "@/server/domain/errors";
import { ownAccountByPassword } from "./own-account";
import type { StartSecondFactorInput } from "./schemas";
import { hasSecondFactor, sealTotp } from "./second-factor";

/**
 * Makes a secret for the caller's authenticator app. It is in force only once a code has shown that
 * the app holds it; starting again replaces it.
 *
 * @throws invalid       `account.wrong-password`
 * @throws conflict      `second-factor.already-enabled`
 * @throws rate-limited  `auth.too-many-tries`
 */
export async function startSecondFactor(ctx: ServiceContext, { password }: StartSecondFactorInput) {
  const account = await ownAccountByPassword(ctx, password);
  if (hasSecondFactor(account)) throw alreadyEnabled();

  const secret = newTotpSecret();
  const { count } = await ctx.db.adminAccount.updateMany({
    where: { id: account.id, totpEnabledAt: null },
    data: { totpSecret: sealTotp(secret, account.id), totpLastStep: null },
  });
  if (count === 0) throw alreadyEnabled();

  const svg = await QRCode.toString(totpUri(secret, account.email), { type: "svg", margin: 2 });
  return {
    /** In groups of four, to be typed by hand. */
    key: secret.replace(/(.{4})(?=.)/g, "$1 "),
    qrCode: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`,
  };
}

export type SecondFactorStart = Awaited<ReturnType<typeof startSecondFactor>>;

const alreadyEnabled = () =>
  conflict("second-factor.already-enabled", "Two-step sign-in is on already.");
