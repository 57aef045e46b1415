/** Languages that customers are written to in, once their pages and mails are. */
const languages = ["en", "de", "fr", "es", "it", "nl", "pl", "pt_BR", "sv", "da", "ja", "ar"];

/** Each by name, `nl Dutch` a line, with the customer's own first if it is another. */
export function languageLines(language: string, own: string): string {
  const names = new Intl.DisplayNames(language, { type: "language" });
  const known = languages.includes(own) ? languages : [own, ...languages];
  return known.map((code) => `${code} ${names.of(code.replace("_", "-")) ?? code}`).join("\n");
}
