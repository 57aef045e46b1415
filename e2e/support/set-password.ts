import { hashPassword } from "@/server/auth/password-hash";
import { ownerQuery } from "./owner-query";

/** Gives an account a password, for journeys that come in by the sign-in page. */
export async function setPassword({ accountId }: { accountId: string }, password: string) {
  await ownerQuery(
    `UPDATE admin_account SET "passwordHash" = $2, "passwordChangedAt" = now() WHERE id = $1`,
    [accountId, await hashPassword(password)],
  );
}
