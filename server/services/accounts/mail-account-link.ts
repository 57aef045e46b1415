import type { ServiceContext, TransactionContext } from "@/server/context";
import type { AccountToken } from "@/server/db/generated/client";
import { queueEmail } from "@/server/services/emails/queue-email";
import { inInstallation } from "./in-installation";
import { isSpent, limits } from "./limits";

/**
 * Writes the mail that a sign-up or a request for a new password asked for. Runs as a job: only here
 * does it matter whether the address has an account, and nobody who asked is waiting for the answer.
 */
export async function mailAccountLink(ctx: ServiceContext, tokenId: string): Promise<void> {
  const token = await ctx.db.accountToken.findUnique({ where: { id: tokenId } });
  if (!token || token.usedAt || token.expiresAt <= ctx.wall.now()) return;
  if (await isSpent(limits.mailsToOne, token.purpose, token.emailKey)) return;

  await inInstallation(ctx, async (tx) => {
    if (token.purpose === "sign-up") await mailSignUp(tx, token);
    if (token.purpose === "password-reset") await mailPasswordReset(tx, token);
  });
}

async function mailSignUp(tx: TransactionContext, { id, emailKey, payload }: AccountToken) {
  const account = await tx.db.adminAccount.findUnique({ where: { emailKey } });
  const dedupeKey = `sign-up:${id}`;
  if (account) {
    const props = { name: account.name };
    const to = account.email;
    return queueEmail(tx, { template: "sign-up-known-address", dedupeKey, to, props });
  }
  const to = readEmail(payload) ?? emailKey;
  await queueEmail(tx, { template: "sign-up-confirmation", dedupeKey, to, props: { tokenId: id } });
}

async function mailPasswordReset(tx: TransactionContext, { id, emailKey }: AccountToken) {
  const account = await tx.db.adminAccount.findUnique({ where: { emailKey } });
  if (!account) return;
  await queueEmail(tx, {
    template: "password-reset",
    dedupeKey: `password-reset:${id}`,
    to: account.email,
    props: { name: account.name, tokenId: id },
  });
}

/** The address as it was typed: receiving servers may tell capitals apart, though hardly any do. */
function readEmail(payload: unknown): string | null {
  const email = (payload as { email?: unknown } | null)?.email;
  return typeof email === "string" ? email : null;
}
