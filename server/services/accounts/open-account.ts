import type { TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { emailKeyOf } from "@/server/domain/email";
import { conflict } from "@/server/domain/errors";

type NewAccount = { email: string; name: string; passwordHash: string };

/**
 * Makes an account for whoever has proved to read this address: by a sign-up or an invitation.
 * The proof, and the judging of the password (`hashSoundPassword`), are the caller's.
 *
 * @throws conflict  `account.email-taken`
 */
export async function openAccount(
  tx: TransactionContext,
  { email, name, passwordHash }: NewAccount,
): Promise<{ accountId: string }> {
  const accountId = newId();
  const now = tx.wall.now();
  const { count } = await tx.db.adminAccount.createMany({
    data: [
      {
        id: accountId,
        email: email.trim(),
        emailKey: emailKeyOf(email),
        name,
        passwordHash,
        passwordChangedAt: now,
        createdAt: tx.clock.now(),
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) {
    throw conflict("account.email-taken", "This address has an account already. Sign in instead.");
  }
  return { accountId };
}
