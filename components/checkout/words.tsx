"use client";

import { createContext, use, useMemo, type ReactNode } from "react";
import { useOwnZone } from "@/components/accounts/use-own-zone";
import { formatDate, formatMoney } from "@/components/ui/format";
import type { HostedWords } from "@/messages/hosted";
import { say, type Message, type ValuesOf } from "@/messages/message";
import type { Money } from "@/server/domain/money";
import { taxRateText } from "@/server/domain/tax-words";

const WordsContext = createContext<HostedWords | null>(null);

type WordsProviderProps = { hosted: HostedWords; children: ReactNode };

/** Gives the hosted pages their words, which come from the server with the page. */
export function WordsProvider({ hosted, children }: WordsProviderProps) {
  return <WordsContext value={hosted}>{children}</WordsContext>;
}

/** The words, and how amounts and dates are written; a day is a day where the reader is. */
export function useWords() {
  const hosted = use(WordsContext);
  const timeZone = useOwnZone();
  if (!hosted) throw new Error("a hosted component outside of WordsProvider");
  return useMemo(() => {
    const { words, language, locale } = hosted;
    const settings = { locale, timeZone, currency: "" };
    return {
      words,
      language,
      say: <Source extends string>(message: Message<Source>, values: ValuesOf<Source>) =>
        say(language, message, values),
      amount: (money: Money) => formatMoney(money, settings),
      date: (at: string) => formatDate(at, settings),
      taxRate: (basisPoints: number) => taxRateText(basisPoints, locale),
    };
  }, [hosted, timeZone]);
}

export type Words = ReturnType<typeof useWords>;
