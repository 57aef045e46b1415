import { isPassword } from "@/server/auth/password-hash";
import type { ServiceContext } from "@/server/context";
import type { Customer } from "@/server/db/generated/client";
import { forbidden } from "@/server/domain/errors";
import { spendSignIn } from "@/server/services/customers/limits";
import type { FoundSession } from "@/server/services/customer-sessions/find-session";

/** Who has just signed in is not asked again. */
const freshMs = 15 * 60_000;

/** Whether a session is so fresh that nothing more has to be shown. */
export const isFresh = (
  { provenAt }: Pick<FoundSession, "provenAt">,
  { wall }: Pick<ServiceContext, "wall">,
): boolean => wall.now().getTime() - provenAt.getTime() < freshMs;

/**
 * What hands an account to somebody else takes more than a browser that was left open: the password,
 * or having signed in a moment ago.
 *
 * @throws forbidden     `account.unproven`
 * @throws rate-limited  `customer.too-many-tries`
 */
export async function requireProof(
  ctx: ServiceContext,
  session: Pick<FoundSession, "provenAt">,
  { emailKey, passwordHash }: Pick<Customer, "emailKey" | "passwordHash">,
  password: string,
): Promise<void> {
  if (isFresh(session, ctx)) return;
  await spendSignIn(ctx, emailKey);
  if (await isPassword(passwordHash, password)) return;
  throw forbidden("account.unproven", "That is not your password.");
}
