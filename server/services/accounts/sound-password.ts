import { hashPassword } from "@/server/auth/password-hash";
import { invalid } from "@/server/domain/errors";
import { findPasswordFlaw, passwordFlawText } from "@/server/domain/password";

/**
 * Hashes a new password that will do.
 *
 * @throws invalid  `password.<flaw>`, told beside the field `password`
 */
export async function hashSoundPassword(password: string, email: string): Promise<string> {
  const flaw = findPasswordFlaw(password, email);
  if (flaw === null) return hashPassword(password);
  throw invalid(`password.${flaw}`, passwordFlawText[flaw], { password: passwordFlawText[flaw] });
}
