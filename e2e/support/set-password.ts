import { hashPassword } from "@/server/auth/password-hash";
import { ownerQuery } from "./owner-query";

/** Gives an account of a test world a password, for journeys that begin at the sign-in page. */
export async function setPassword({ accountId }: { accountId: string }): Promise<string> {
  const password = "seven-wet-umbrellas-7";
  await ownerQuery(`UPDATE admin_account SET "passwordHash" = $2 WHERE id = $1`, [
    accountId,
    await hashPassword(password),
  ]);
  return password;
}
