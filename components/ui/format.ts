import { toDecimalString, type Money } from "@/server/domain/money";
import { dateText, numberFormat, relativeFormat, withMinusSign } from "./intl";

/** How one publisher reads figures and dates. Comes from its settings, never from the browser. */
export type FormatSettings = {
  /** BCP 47, such as `en-GB`. */
  locale: string;
  /** IANA, such as `Europe/Amsterdam`: a day is a day there. */
  timeZone: string;
  /** ISO 4217, the currency amounts are in unless they say otherwise. */
  currency: string;
};

type Instant = Date | number | string;

/** What stands where there is no figure. Whoever shows it also says why. */
export const noFigure = "–";

type MoneyOptions = {
  /** The page holds several currencies, so a bare "$" would not tell them apart. */
  several?: boolean;
};

/** Minor units as people write them: `−€5.00`, `¥1,200`, `US$9.99` among other currencies. */
export function formatMoney(money: Money, settings: FormatSettings, options: MoneyOptions = {}) {
  const decimal = decimalOf(money);
  const digits = decimal.split(".")[1]?.length ?? 0;
  const parts = numberFormat(settings.locale, {
    style: "currency",
    currency: money.currency,
    currencyDisplay: options.several ? "symbol" : "narrowSymbol",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).formatToParts(decimal);
  return withMinusSign(
    parts.map((part) =>
      options.several && part.type === "currency" && part.value === "$"
        ? { ...part, value: `${money.currency.slice(0, 2)}$` }
        : part,
    ),
  );
}

/** `Intl` reads a number's spelling exactly, where a division would round. */
function decimalOf(money: Money): `${number}` {
  // Digits, at most one point and one sign: the spelling of a number.
  return toDecimalString(money) as `${number}`;
}

export const formatNumber = (value: number, { locale }: FormatSettings) =>
  withMinusSign(numberFormat(locale, {}).formatToParts(value));

/** For tiles: `1.24 M` from a hundred thousand up, exact below. Tables and files stay exact. */
export function formatCompact(value: number, settings: FormatSettings, currency?: string): string {
  // British English shortens a million to "m", which a finance page reads as a thousand.
  const locale = settings.locale.startsWith("en") ? "en" : settings.locale;
  const parts = numberFormat(locale, {
    notation: "compact",
    maximumSignificantDigits: 3,
    ...(currency && { style: "currency", currency, currencyDisplay: "narrowSymbol" }),
  }).formatToParts(value);
  const spaced = parts.map((part, index) =>
    part.type === "compact" && parts[index - 1]?.type !== "literal"
      ? { ...part, value: `\u00a0${part.value}` }
      : part,
  );
  return withMinusSign(spaced);
}

/** Money for tiles; exact below a hundred thousand units of the currency. */
export function formatMoneyCompact(
  money: Money,
  settings: FormatSettings,
  options: MoneyOptions = {},
): string {
  const value = Number(toDecimalString(money));
  if (Math.abs(value) < 100_000) return formatMoney(money, settings, options);
  return formatCompact(value, settings, money.currency);
}

export const formatCount = (value: number, settings: FormatSettings) =>
  Math.abs(value) < 100_000 ? formatNumber(value, settings) : formatCompact(value, settings);

/** A share of one: one decimal under ten percent, none from there. */
export function formatPercent(share: number, { locale }: FormatSettings): string {
  const digits = share !== 0 && Math.abs(Math.round(share * 1000)) < 100 ? 1 : 0;
  const options = { style: "percent", minimumFractionDigits: digits } as const;
  return withMinusSign(
    numberFormat(locale, { ...options, maximumFractionDigits: digits }).formatToParts(share),
  );
}

/** How far a rate moved, in points of percent: `+0.4 pts`. */
export function formatPoints(difference: number, { locale }: FormatSettings): string {
  const options = { maximumFractionDigits: 1, signDisplay: "exceptZero" } as const;
  return `${withMinusSign(numberFormat(locale, options).formatToParts(difference * 100))}\u00a0pts`;
}

const day = { day: "numeric", month: "short", year: "numeric" } as const;
type DayParts = Pick<Intl.DateTimeFormatOptions, "day" | "month" | "year" | "weekday">;
const minute = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

/** The day of an instant in the publisher's zone: `12 Mar 2027`. */
export const formatDate = (at: Instant, { locale, timeZone }: FormatSettings) =>
  dateText(locale, { ...day, timeZone }, new Date(at));

/** `12 Mar 2027, 14:05`. The zone is named once, by whoever heads the list. */
export const formatDateTime = (at: Instant, { locale, timeZone }: FormatSettings) =>
  dateText(locale, { ...day, ...minute, timeZone }, new Date(at));

export const formatTime = (at: Instant, { locale, timeZone }: FormatSettings) =>
  dateText(locale, { ...minute, timeZone }, new Date(at));

/** A calendar day (`2027-03-12`), which is the same day everywhere. */
export const formatDay = (plainDate: string, settings: FormatSettings, options: DayParts = day) =>
  dateText(settings.locale, { ...options, timeZone: "UTC" }, startOf(plainDate));

/** Both ends included: `1 – 31 Mar 2027`. */
export const formatDayRange = (
  from: string,
  to: string,
  { locale }: FormatSettings,
  options: DayParts = day,
) => dateText(locale, { ...options, timeZone: "UTC" }, startOf(from), startOf(to));

const startOf = (plainDate: string) => new Date(`${plainDate}T00:00Z`);

const steps = [
  ["second", 1_000, 60_000],
  ["minute", 60_000, 3_600_000],
  ["hour", 3_600_000, 86_400_000],
] as const;

/** `3 min ago`, or null from a day on, when only the date itself says something. */
export function formatRelative(at: Instant, now: Instant, { locale }: FormatSettings) {
  const difference = new Date(at).getTime() - new Date(now).getTime();
  const step = steps.find(([, , limit]) => Math.abs(difference) < limit);
  if (!step) return null;
  const [unit, size] = step;
  // Seconds would be stale before they are read.
  const amount = unit === "second" ? 0 : Math.trunc(difference / size);
  return relativeFormat(locale).format(amount, unit);
}
