/**
 * Whether a text looks like a tax or VAT number of some country: letters and digits, at least four
 * digits among them, grouped as people group them. Whether it is in force only its tax office knows.
 */
export function isTaxIdShaped(typed: string): boolean {
  if (!/^[A-Za-z0-9][A-Za-z0-9 .\-/+*]*$/.test(typed)) return false;
  const bare = typed.replace(/[^A-Za-z0-9]/g, "");
  const digits = bare.replace(/\D/g, "").length;
  return bare.length <= 20 && digits >= 4;
}
