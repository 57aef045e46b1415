import type { Subscription } from "@/server/db/generated/client";
import { money } from "@/server/domain/money";
import { cycleOfRow } from "@/server/domain/offer-terms";
import type { RenewalFacts } from "@/server/domain/renewal";
import { dayOf, zonedParts } from "@/server/domain/calendar";
import { taxLine, type TaxedLine } from "@/server/domain/tax";
import { vatRateAt, type VatRate } from "@/server/domain/vat-rates";

/** A subscription's row as the rules read it. */
export function renewalFacts(row: Subscription): RenewalFacts {
  const cycle = cycleOfRow(row);
  if (!cycle) throw new Error(`subscription ${row.id} recurs never`);
  return {
    state: row.state as RenewalFacts["state"], // a check constraint allows these alone
    anchorAt: row.anchorAt,
    cycle,
    zone: row.timeZone,
    currentPeriodIndex: row.currentPeriodIndex,
    currentPeriodEndsAt: row.currentPeriodEndsAt,
    isFree: row.priceMinor === 0n,
  };
}

/** What a period that begins then costs, at the tax rate of that day. */
export function periodPrice(
  row: Pick<Subscription, "priceMinor" | "currency" | "isTaxIncluded" | "taxCountry" | "timeZone">,
  at: Date,
): { line: TaxedLine; rate: VatRate | null } {
  const rate = vatRateAt(row.taxCountry, dayOf(zonedParts(at, row.timeZone)));
  const line = taxLine(money(row.priceMinor, row.currency), {
    basisPoints: rate?.basisPoints ?? 0,
    isIncluded: row.isTaxIncluded,
  });
  return { line, rate };
}
