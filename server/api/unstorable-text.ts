import { invalid } from "@/server/domain/errors";

/**
 * Looks through a request's input for text that no PostgreSQL column can hold: NUL, and halves of
 * surrogate pairs, which no form sends but any script can.
 *
 * @returns the path to the first such text, `""` for the input itself, or `null`
 */
export function findUnstorableText(input: unknown): string | null {
  const waiting: { value: unknown; path: string }[] = [{ value: input, path: "" }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === "string" && !isStorable(value)) return path;
    if (typeof value !== "object" || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (!isStorable(key)) return path;
      waiting.push({ value: inner, path: path === "" ? key : `${path}.${key}` });
    }
  }
  return null;
}

/** @throws invalid `input.unstorable-text`, naming the field */
export function refuseUnstorableText(input: unknown): void {
  const path = findUnstorableText(input);
  if (path === null) return;
  const message = "Remove the characters that cannot be seen or stored.";
  throw invalid("input.unstorable-text", message, { [path]: message });
}

const isStorable = (text: string) => !text.includes("\0") && text.isWellFormed();
