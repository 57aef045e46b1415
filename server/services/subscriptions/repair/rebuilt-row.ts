import { z } from "zod";
import { isZone } from "@/server/domain/calendar";
import { startOf } from "@/server/domain/billing/recurrence";
import { cycleOfRow } from "@/server/domain/offer-terms";
import {
  declinesCodec,
  fundingCodec,
  plannedCodec,
  priceWindowsCodec,
} from "@/server/services/billing/facts/codecs";
import type { HeldRow } from "@/server/services/billing/hold-subscriptions";
import type { Past } from "./past-of";
import { renewalOf } from "./renewal-of";

/**
 * A row that says what happened: its period, what is left of what paid for it and how far the next
 * payment has come are read off what was written down when it happened; where no such thing was, what
 * the row says stays as long as it can be read.
 */
export function rebuiltRow(row: HeldRow, past: Past, now: Date): HeldRow {
  const timeZone = isZone(row.timeZone) ? row.timeZone : past.timeZone;
  const sound = { ...row, timeZone, ...periodColumns(row, past) };
  return {
    ...sound,
    ...calendarColumns(sound),
    ...renewalOf(sound, past),
    fundingBefore: reads(fundingCodec, row.fundingBefore) ? row.fundingBefore : [],
    planned: reads(plannedCodec.nullable(), row.planned) ? row.planned : null,
    priceWindows: reads(priceWindowsCodec, row.priceWindows) ? row.priceWindows : [],
    cardDeclines: reads(declinesCodec, row.cardDeclines) ? row.cardDeclines : [],
    methodAddedAt: row.methodAddedAt ?? row.startedAt,
    accessFrom: earlier(row.accessFrom, sound.currentPeriodStartsAt),
    decidedAt: earlier(row.decidedAt, now),
  };
}

/** Whether JSON of a row reads back as what it is to be. */
const reads = (codec: z.ZodType, json: unknown): boolean => z.safeDecode(codec, json).success;

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

function periodColumns(row: HeldRow, { period, charges }: Past) {
  const { currency } = row;
  const index = period?.index ?? row.currentPeriodIndex;
  const ofSale = charges.find(({ number }) => number === period?.transactionNumber);
  const isTold = index === row.currentPeriodIndex && reads(fundingCodec, row.currentPeriodFunding);
  const portions = isTold
    ? fundingCodec.decode(row.currentPeriodFunding as never)
    : ofSale
      ? [{ charge: ofSale.charge, amount: { minor: Number(ofSale.leftMinor), currency } }]
      : [];
  const funding = portions.flatMap(({ charge, amount }) => {
    const leftMinor = Number(charges.find((one) => one.charge === charge)?.leftMinor ?? 0n);
    const minor = Math.min(amount.minor, leftMinor);
    return minor > 0 ? [{ charge, amount: { minor, currency } }] : [];
  });
  return {
    currentPeriodIndex: index,
    currentPeriodKind: period?.kind ?? row.currentPeriodKind,
    currentPeriodStartsAt: period?.startsAt ?? row.currentPeriodStartsAt,
    currentPeriodEndsAt: period?.endsAt ?? row.currentPeriodEndsAt,
    currentPeriodFunding: funding,
  };
}

/** When the next period begins: as the calendar has it, or else from where this one ends. */
function calendarColumns(row: HeldRow) {
  const { dueAt, currentPeriodEndsAt: endsAt, anchorAt, originUnits, originIndex } = row;
  const next = row.currentPeriodIndex + 1;
  const starts = nextStartOf(row, next);
  if (starts !== null && starts === dueAt.getTime() && dueAt >= endsAt) return {};
  if (starts === endsAt.getTime()) return { dueAt: endsAt, anchorAt, originIndex, originUnits };
  return { dueAt: endsAt, anchorAt: endsAt, originIndex: next, originUnits: 0 };
}

function nextStartOf(row: HeldRow, index: number): number | null {
  const cycle = cycleOfRow(row);
  if (!cycle) return null;
  const origin = { index: row.originIndex, units: row.originUnits };
  const { timeZone: zone, anchorAt } = row;
  try {
    return startOf({ kind: "cycle", cycle, zone, anchorAt, origin }, index).getTime();
  } catch {
    return null; // an anchor past all calendars
  }
}
