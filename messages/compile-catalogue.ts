import compile from "icu-minify/compile";
import type { Compiled } from "./message";

/** Messages by name, in groups as deep as they need to be. */
export type Catalogue = { readonly [name: string]: string | Catalogue };

/**
 * Parses every message of a catalogue, which the browser then need not know how to.
 *
 * @throws for a message that is no ICU syntax
 */
export function compileCatalogue<const Messages extends Catalogue>(
  messages: Messages,
): Compiled<Messages> {
  const entries = Object.entries(messages).map(([name, message]) => [
    name,
    typeof message === "string" ? plain(compile(message)) : compileCatalogue(message),
  ]);
  // Safe: the same names, and what `Compiled` says of each.
  return Object.fromEntries(entries) as Compiled<Messages>;
}

/** As a server component may hand it to the browser: its objects come without a prototype. */
const plain = (compiled: ReturnType<typeof compile>) =>
  JSON.parse(JSON.stringify(compiled)) as typeof compiled;
