export const maxEmailLength = 254;

/** The form in which e-mail addresses are compared: one person, however the address is typed. */
export const emailKeyOf = (typed: string): string => typed.trim().normalize("NFKC").toLowerCase();

/**
 * Whether an address can be mailed to, as far as its shape tells; only a mail that arrives proves
 * more. Deliberately lenient: quoted and international names are left to the receiving server.
 */
export function isEmailShaped(typed: string): boolean {
  const address = typed.trim();
  if (address.length > maxEmailLength || !address.isWellFormed()) return false;
  if (/[\s\p{Cc}<>()[\]\\,;:"]/u.test(address)) return false;
  const [name, domain, ...more] = address.split("@");
  if (!name || !domain || more.length > 0 || name.length > 64) return false;
  if (name.startsWith(".") || name.endsWith(".") || name.includes("..")) return false;
  return /^(?!-)[\p{L}\p{N}-]{1,63}(?<!-)(\.(?!-)[\p{L}\p{N}-]{1,63}(?<!-))+$/u.test(domain);
}
