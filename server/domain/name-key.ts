/** First and last name as they are searched: in lower case, by prefix. */
export const nameKeyOf = (
  firstName: string | null | undefined,
  lastName: string | null | undefined,
): string =>
  [firstName, lastName]
    .map((name) => name?.trim().normalize("NFKC").toLowerCase() ?? "")
    .filter(Boolean)
    .join(" ");
