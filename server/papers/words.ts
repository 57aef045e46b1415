import { formatDate, formatMoney } from "@/components/ui/format";
import { compileCatalogue } from "@/messages/compile-catalogue";
import { paperMessages } from "@/messages/en/papers";
import { say, type Message, type ValuesOf } from "@/messages/message";
import { taxRateText } from "@/server/domain/tax-words";
import type { Money } from "@/server/domain/money";
import type { SaleOnPaper } from "./sale-on-paper";

const language = "en";
export const words = compileCatalogue(paperMessages);

/** Puts values into a sentence of a document. */
export const sayOnPaper = <Source extends string>(
  message: Message<Source>,
  values: ValuesOf<Source>,
): string => say(language, message, values);

/** Amounts and dates as the publisher's region writes them; a day is a day in the publisher's zone. */
export function writtenFor({ seller: { locale, timeZone }, gross }: SaleOnPaper) {
  const settings = { locale, timeZone, currency: gross.currency };
  return {
    language: locale,
    amount: (money: Money) => formatMoney(money, settings),
    date: (at: Date) => formatDate(at, settings),
    rate: (basisPoints: number) => taxRateText(basisPoints, locale),
  };
}
