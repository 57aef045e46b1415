/** What a personal value is, which says how much of it may remain. */
export type PersonalKind =
  /** First letters of both halves, and the last part of the domain: enough to tell two apart. */
  | "email"
  /** Its first letter. */
  | "name"
  /** Nothing at all: an address, a telephone number, an IP address. */
  | "hidden";

export const maskMark = "•••";

/**
 * A personal value as it is shown to those who may not read it: `r•••@e•••.com`. A part too short to
 * hide behind its first letter leaves nothing.
 */
export function mask(value: string, kind: PersonalKind): string {
  if (kind === "hidden") return maskMark;
  if (kind === "name") return maskPart(value);
  const at = value.lastIndexOf("@");
  if (at === -1) return maskMark;
  const domain = value.slice(at + 1);
  const dot = domain.lastIndexOf(".");
  const ending = dot === -1 ? "" : domain.slice(dot);
  return `${maskPart(value.slice(0, at))}@${maskPart(domain.slice(0, dot === -1 ? undefined : dot))}${ending}`;
}

/** A row's personal fields masked, each as its kind; what is not there stays away. */
export function maskFields<Row extends object>(
  row: Row,
  kinds: { readonly [Field in keyof Row]?: PersonalKind },
): Row {
  const masked: Partial<Record<string, string>> = {};
  for (const [field, kind] of Object.entries(kinds)) {
    const value: unknown = row[field as keyof Row];
    if (typeof value === "string" && value !== "") {
      masked[field] = mask(value, kind as PersonalKind);
    }
  }
  return { ...row, ...masked };
}

const shortest = 3;

function maskPart(text: string): string {
  const [first = "", ...others] = text.trim();
  return others.length + 1 < shortest ? maskMark : `${first}${maskMark}`;
}
