import { hash, verify } from "@node-rs/argon2";
import { newId } from "@/server/db/new-id";
import { normalizePassword } from "@/server/domain/password";
import { singleton } from "@/server/singleton";

/** Argon2id, about 10 ms on a server's core. @see OWASP Password Storage Cheat Sheet */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const currentForm = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`;

export const hashPassword = (password: string): Promise<string> =>
  hash(normalizePassword(password), cost);

/** Belongs to nobody; checking against it takes as long as against a real one. */
const nobodysHash = () => singleton("nobodys-password-hash", () => hashPassword(newId()));

/**
 * Whether a password is the one that was hashed. Without a hash it works as long and says no, so
 * that the time of an answer does not tell which accounts exist.
 */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const known = stored?.startsWith("$argon2id$") ? stored : null;
  const fits = await verify(known ?? (await nobodysHash()), normalizePassword(password));
  return known !== null && fits;
}

/** Whether a hash was made with other costs than today's, and is to be made again at the next sign-in. */
export const isOutdatedHash = (stored: string): boolean => !stored.startsWith(currentForm);
