/**
 * The ways in which a publisher can have its figures and dates written (BCP 47): the languages of
 * the hosted pages, and for English and Portuguese those of the regions that write differently.
 */
export const locales = [
  "en",
  "en-GB",
  "en-US",
  "de",
  "fr",
  "es",
  "it",
  "nl",
  "pl",
  "pt-BR",
  "sv",
  "da",
  "ja",
  "ar",
] as const;
