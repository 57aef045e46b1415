"use client";

import { createContext, use, useMemo, type ReactNode } from "react";
import { useOwnZone } from "@/components/accounts/use-own-zone";
import { formatDate, formatDateTime, formatMoney } from "@/components/ui/format";
import type { AccountWords } from "@/messages/account";
import { say, type Message, type ValuesOf } from "@/messages/message";
import { cardBrandName } from "@/server/domain/card-brand-name";
import type { Money } from "@/server/domain/money";
import { taxRateText } from "@/server/domain/tax-words";
import type { AccountPlan, CardView } from "@/server/services/my-account/account-plan";

const VoiceContext = createContext<AccountWords | null>(null);

type Props = { account: AccountWords; children: ReactNode };

/** Gives My account its words, which come from the server with the page. */
export function AccountVoice({ account, children }: Props) {
  return <VoiceContext value={account}>{children}</VoiceContext>;
}

/** The words, and how amounts and dates are written; a day is a day where the reader is. */
export function useVoice() {
  const account = use(VoiceContext);
  const timeZone = useOwnZone();
  if (!account) throw new Error("a part of My account outside of AccountVoice");
  return useMemo(() => {
    const { words, language, locale } = account;
    const settings = { locale, timeZone, currency: "" };
    const speak = <Source extends string>(message: Message<Source>, values: ValuesOf<Source>) =>
      say(language, message, values);
    const amount = (money: Money) => formatMoney(money, settings);
    return {
      words,
      say: speak,
      amount,
      date: (at: string) => formatDate(at, settings),
      moment: (at: string) => formatDateTime(at, settings),
      taxRate: (basisPoints: number) => taxRateText(basisPoints, locale),
      card: ({ brand, lastFour }: Pick<CardView, "brand" | "lastFour">) =>
        speak(words.payment.card, { brand: cardBrandName(brand), lastFour }),
      price: ({ price, period }: Pick<AccountPlan, "price" | "period">) =>
        price.minor === 0
          ? words.period.free
          : speak(words.period.price, { period: period ?? "other", price: amount(price) }),
    };
  }, [account, timeZone]);
}

export type Voice = ReturnType<typeof useVoice>;
