import type { FormatSettings } from "./format";
import { numberFormat } from "./intl";

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** How large a file is, in three digits: `950 byte`, `12.4 MB`. */
export function formatFileSize(bytes: number, { locale }: FormatSettings): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const options = {
    style: "unit",
    unit: units[step] ?? "byte",
    unitDisplay: step === 0 ? "long" : "short",
    maximumSignificantDigits: 3,
  } as const;
  return numberFormat(locale, options).format(bytes / 1000 ** step);
}
