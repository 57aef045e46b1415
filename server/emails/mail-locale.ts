import { language } from "./messages";

/**
 * How figures and dates are written in a mail: as in the customer's country where they read the
 * language that the mail is written in, else as the publisher writes them.
 *
 * @param customer as the contracts write it: `en_US`, or the language alone
 * @param publisher BCP 47
 */
export function mailLocale(customer: string, publisher: string): string {
  const [spoken, region] = customer.replaceAll("_", "-").split("-");
  if (spoken === language && region?.length === 2) return `${language}-${region.toUpperCase()}`;
  return publisher.startsWith(language) ? publisher : "en-GB";
}
