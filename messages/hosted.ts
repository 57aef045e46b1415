import { compileCatalogue } from "./compile-catalogue";
import { hostedMessages } from "./en/hosted";
import type { Compiled } from "./message";

export type HostedCatalogue = Compiled<typeof hostedMessages>;

/** The words of the hosted pages and who reads them. */
export type HostedWords = {
  /** Of the sentences, as `lang` of the page. */
  language: string;
  /** Of amounts and dates: a region of that language. */
  locale: string;
  words: HostedCatalogue;
};

const words = compileCatalogue(hostedMessages);

/** English for now; amounts and dates as the reader's region writes them, if English is its language. */
export const hostedWords = (locale: string): HostedWords => ({
  language: "en",
  locale: /^en-[A-Z]{2}$/.test(locale) ? locale : "en-GB",
  words,
});
