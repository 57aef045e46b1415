import type { ServiceContext } from "@/server/context";
import { enqueue } from "@/server/db/enqueue";
import { emailKeyOf } from "@/server/domain/email";
import { issueToken } from "./account-token";
import { inInstallation } from "./in-installation";
import { limits, networkOf, spend } from "./limits";
import type { RequestPasswordResetInput } from "./schemas";

/**
 * Owes an address a link for a new password, if it has an account; that is found out by the job that
 * writes the mail, so answer and time are the same for all addresses.
 *
 * @throws rate-limited  `auth.too-many-tries`, by the caller's address alone
 */
export async function requestPasswordReset(
  ctx: ServiceContext,
  { email }: RequestPasswordResetInput,
): Promise<void> {
  await spend(limits.resetAddress, networkOf(ctx));

  await inInstallation(ctx, async (tx) => {
    const emailKey = emailKeyOf(email);
    const tokenId = await issueToken(tx, { purpose: "password-reset", emailKey });
    await enqueue(tx.db, "mail-account-link", { tokenId });
  });
}
