/**
 * A place between two rows of a sorted list: the sort value and the id of the row next to it. Rows
 * that come or go elsewhere do not move it, which a page number could not promise.
 */
export type Cursor = {
  /** The sort it belongs to, as in the URL; under another sort it means nothing. */
  sort: string;
  value: string;
  id: string;
  /** Which way the page lies. */
  side: "after" | "before";
};

/** Opaque and URL-safe; what is inside is nobody's business but the list's. */
export function encodeCursor({ sort, value, id, side }: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([sort, value, id, side]));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Reads a cursor back; `null` for anything that `encodeCursor` did not write. */
export function decodeCursor(text: string): Cursor | null {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return cursorOf(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}

function cursorOf(parsed: unknown): Cursor | null {
  if (!Array.isArray(parsed) || parsed.length !== 4) return null;
  const [sort, value, id, side] = parsed as unknown[];
  if (typeof sort !== "string" || typeof value !== "string" || typeof id !== "string") return null;
  return side === "after" || side === "before" ? { sort, value, id, side } : null;
}
