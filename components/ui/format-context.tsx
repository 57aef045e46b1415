"use client";

import { createContext, use, useMemo, type ReactNode } from "react";
import type { Money } from "@/server/domain/money";
import * as format from "./format";
import type { FormatSettings } from "./format";

const FormatContext = createContext<FormatSettings | null>(null);

type FormatProviderProps = { settings: FormatSettings; children: ReactNode };

/** Everything below reads figures and dates as this publisher does. */
export function FormatProvider({ settings, children }: FormatProviderProps) {
  const { locale, timeZone, currency } = settings;
  // By value, so that a new object with the same settings formats nothing anew.
  const steady = useMemo(() => ({ locale, timeZone, currency }), [locale, timeZone, currency]);
  return <FormatContext value={steady}>{children}</FormatContext>;
}

export function useFormatSettings(): FormatSettings {
  const settings = use(FormatContext);
  if (!settings) throw new Error("Figures and dates need a FormatProvider above them");
  return settings;
}

/** The formats of `format.ts`, in the settings of the publisher on screen. */
export function useFormat() {
  const settings = useFormatSettings();
  return useMemo(() => bind(settings), [settings]);
}

type Instant = Date | number | string;

const bind = (settings: FormatSettings) => ({
  settings,
  money: (money: Money, several = false) => format.formatMoney(money, settings, { several }),
  moneyCompact: (money: Money) => format.formatMoneyCompact(money, settings),
  number: (value: number) => format.formatNumber(value, settings),
  count: (value: number) => format.formatCount(value, settings),
  percent: (share: number) => format.formatPercent(share, settings),
  points: (difference: number) => format.formatPoints(difference, settings),
  date: (at: Instant) => format.formatDate(at, settings),
  dateTime: (at: Instant) => format.formatDateTime(at, settings),
  time: (at: Instant) => format.formatTime(at, settings),
  day: (plainDate: string) => format.formatDay(plainDate, settings),
  dayRange: (from: string, to: string) => format.formatDayRange(from, to, settings),
});
