import { sign } from "@/server/auth/secrets";
import type { ServiceContext } from "@/server/context";
import { enqueue } from "@/server/db/enqueue";
import { emailKeyOf } from "@/server/domain/email";
import { issueToken } from "./account-token";
import { inInstallation } from "./in-installation";
import { limits, networkOf, spend } from "./limits";
import type { SignUpInput } from "./schemas";
import type { SignUpPayload } from "./sign-up-payload";
import { hashSoundPassword } from "./sound-password";

/**
 * Notes a sign-up and owes its address a mail. Whether that address has an account already is found
 * out by the job that writes the mail, so answer and time are the same for all addresses.
 *
 * @returns proof for the confirmation page that it runs in the browser that signed up
 * @throws invalid       `password.<flaw>`
 * @throws rate-limited  `auth.too-many-tries`
 */
export async function requestSignUp(
  ctx: ServiceContext,
  input: SignUpInput,
): Promise<{ proof: string }> {
  await spend(limits.signUpAddress, networkOf(ctx));
  const { email, name, publisherName, country, currency, timeZone } = input;
  const publisher = { name: publisherName, country, currency, timeZone };
  const passwordHash = await hashSoundPassword(input.password, email);
  const payload = { email, name, passwordHash, publisher } satisfies SignUpPayload;

  return inInstallation(ctx, async (tx) => {
    const emailKey = emailKeyOf(email);
    const tokenId = await issueToken(tx, { purpose: "sign-up", emailKey, payload });
    await enqueue(tx.db, "mail-account-link", { tokenId });
    return { proof: sign("account-link", browserProofText(tokenId)) };
  });
}

/** What the proof signs. */
export const browserProofText = (tokenId: string): string => `sign-up-browser:${tokenId}`;
