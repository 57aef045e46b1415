import { maxPasswordLength, minPasswordLength, normalizePassword } from "./password";

/**
 * Whether a customer may have this password: 8 to 80 characters, a letter, and a digit or one of
 * `! @ # $ % ^ &`. Publishers' own pages say so to their customers, so it is neither more nor less.
 */
export function isCustomerPassword(typed: string): boolean {
  const password = normalizePassword(typed);
  const { length } = [...password];
  if (length < minPasswordLength || length > maxPasswordLength) return false;
  return /\p{L}/u.test(password) && /[\p{Nd}!@#$%^&]/u.test(password);
}
