import { commonPasswords } from "./common-passwords";

export const minPasswordLength = 8;
export const maxPasswordLength = 80;

export type PasswordFlaw =
  | "too-short"
  | "too-long"
  | "unprintable"
  | "letters-only"
  | "no-letter"
  | "common"
  | "contains-email";

/**
 * The one form in which a password is judged, hashed and compared: the same characters typed on
 * different keyboards or systems are the same password.
 */
export const normalizePassword = (typed: string): string => typed.normalize("NFKC");

/**
 * Says what is wrong with a new password, or `null`: 8 to 80 characters, a letter and a digit or
 * symbol, not one of the most common, not built around the e-mail address.
 *
 * @param typed as typed; letters count once however they are encoded
 */
export function findPasswordFlaw(typed: string, email: string): PasswordFlaw | null {
  const password = normalizePassword(typed);
  const length = [...password].length;
  if (length < minPasswordLength) return "too-short";
  if (length > maxPasswordLength) return "too-long";
  if (/\p{Cc}/u.test(password)) return "unprintable";
  if (!/\p{L}/u.test(password)) return "no-letter";
  if (!/[^\p{L}\p{M}]/u.test(password)) return "letters-only";
  if (isCommon(password)) return "common";
  if (isBuiltAround(password, email)) return "contains-email";
  return null;
}

/** A common choice stays common with a year, digits or signs at its ends. */
function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  const core = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const hasHardlyAny = new Set(lower).size < 4;
  return hasHardlyAny || commonPasswords.has(lower) || commonPasswords.has(core);
}

/** Shorter names occur in ordinary words too often to be held against a password. */
const tellingNameLength = 4;

function isBuiltAround(password: string, email: string): boolean {
  const lower = password.toLowerCase();
  const name = email.trim().toLowerCase().split("@")[0] ?? "";
  return name.length >= tellingNameLength && lower.includes(name);
}

/** What to tell the person who chose it. */
export const passwordFlawText: Record<PasswordFlaw, string> = {
  "too-short": `Use at least ${minPasswordLength} characters.`,
  "too-long": `Use at most ${maxPasswordLength} characters.`,
  unprintable: "Leave out characters that cannot be seen, such as tabs.",
  "letters-only": "Add a digit or a symbol.",
  "no-letter": "Add a letter.",
  common: "This password is easy to guess. Choose a less common one.",
  "contains-email": "Leave your e-mail address out of the password.",
};
