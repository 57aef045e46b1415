/** `team.member-invited` as people read it: "Team member invited". */
export const actionLabel = (action: string): string => capitalised(action.replace(/[.-]/g, " "));

/** `api-key`: "API key". */
export const targetTypeLabel = (type: string): string =>
  capitalised(type.replaceAll("-", " ")).replace(/^Api\b/, "API");

/** `address.postalCode`: "Address postal code". */
export const fieldLabel = (path: string): string =>
  capitalised(
    path
      .replaceAll(".", " ")
      .replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => ` ${letter}`)
      .toLowerCase(),
  );

const capitalised = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

type Actor = { kind: string; id: string | null; name: string | null };

/** Who did it: a person by name, anything else by what it is. */
export function actorLabel({ kind, id, name }: Actor): string {
  switch (kind) {
    case "admin":
    case "account":
      return name ?? "Former account";
    case "publisher-token":
      return "API key";
    case "customer":
      return `Customer ${id ?? ""}`.trim();
    case "system":
      return "Tenure";
    default:
      return "Nobody signed in";
  }
}

/** The same where only the id is known, as in the log's filter. */
export function actorIdLabel(id: string, name: string | null): string {
  if (name) return name;
  if (/^[1-9][0-9]{8}$/.test(id)) return `Customer ${id}`;
  return /^[0-9a-f-]{36}$/.test(id)
    ? `API key or former account ${id.slice(-12)}`
    : `Tenure (${id})`;
}
