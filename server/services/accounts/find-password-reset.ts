import type { ServiceContext } from "@/server/context";
import { findToken } from "./account-token";
import type { LinkInput } from "./schemas";

/**
 * Whether a reset link still opens, and whose password it would change, without using it up:
 * password managers want to know the account, and mail scanners follow links.
 */
export async function findPasswordReset(ctx: ServiceContext, { token }: LinkInput) {
  const found = await findToken(ctx, "password-reset", token);
  if (found?.state !== "open") return { state: found?.state ?? ("unknown" as const) };
  const account = await ctx.db.adminAccount.findUnique({
    where: { emailKey: found.row.emailKey },
    select: { email: true },
  });
  return account ? { state: "open" as const, email: account.email } : { state: "unknown" as const };
}
