import type { GetICUArgs } from "@schummar/icu-type-parser";
import format, { type CompiledMessage } from "icu-minify/format";

declare const source: unique symbol;

/** A message in ICU syntax, made ready by `compileCatalogue`; the compiler still knows its text. */
export type Message<Source extends string> = CompiledMessage & { readonly [source]?: Source };

/** What a message asks for: `"{count, plural, one {# day} other {# days}}"` asks for a number. */
export type ValuesOf<Source extends string> = GetICUArgs<
  Source,
  { ICUArgument: string | number; ICUNumberArgument: number; ICUDateArgument: Date }
>;

/** A catalogue made ready. What asks for no values is plain text, to be shown as it is. */
export type Compiled<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string
    ? Catalogue[Key] extends `${string}{${string}`
      ? Message<Catalogue[Key]>
      : string
    : Compiled<Catalogue[Key]>;
};

/** Puts values into a message, in the language of its catalogue. */
export function say<Source extends string>(
  locale: string,
  message: Message<Source>,
  values: ValuesOf<Source>,
): string {
  // Safe: no message of ours has tags, which alone make anything else than text.
  return format(message, locale, values as Record<string, string | number>, options) as string;
}

const options = {
  formatters: {
    getDateTimeFormat: (...args: Parameters<typeof Intl.DateTimeFormat>) =>
      new Intl.DateTimeFormat(...args),
    getNumberFormat: (...args: Parameters<typeof Intl.NumberFormat>) =>
      new Intl.NumberFormat(...args),
    getPluralRules: (...args: Parameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
  },
};
