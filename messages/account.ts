import { compileCatalogue } from "./compile-catalogue";
import { accountMessages } from "./en/account";
import { hostedWords } from "./hosted";
import type { Compiled } from "./message";

export type AccountCatalogue = Compiled<typeof accountMessages>;

/** The words of My account and who reads them; see `HostedWords`. */
export type AccountWords = { language: string; locale: string; words: AccountCatalogue };

const words = compileCatalogue(accountMessages);

/** English for now; amounts and dates as the reader's region writes them, if English is its language. */
export const accountWords = (locale: string): AccountWords => {
  const { language, locale: region } = hostedWords(locale.replace("_", "-"));
  return { language, locale: region, words };
};
