import { z } from "zod";
import { money } from "@/server/domain/money";
import type { EndReason } from "@/server/domain/events";
import { cycleOfRow } from "@/server/domain/offer-terms";
import type { Recurrence } from "@/server/domain/billing/recurrence";
import type { Stopped, SubscriptionState } from "@/server/domain/billing/states";
import type { PaymentMethod, SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import type { Subscription } from "@/server/db/generated/client";
import {
  declinesCodec,
  fundingCodec,
  plannedCodec,
  priceWindowsCodec,
  standingCodec,
} from "./codecs";
import { offerIdOf } from "./offer-key";

/** A subscription's row, with what its card says of itself. */
export type FactsRow = Subscription & {
  expiryMonth: number | null;
  expiryYear: number | null;
  /** When banks refused the card, whichever of its subscriptions asked. */
  cardDeclines: unknown;
};

/**
 * What a row says, as the rules read it. `factColumns` writes it back.
 *
 * @throws RangeError for a row that says nothing possible
 */
export function readFacts(row: FactsRow): SubscriptionFacts {
  const { currency } = row;
  return {
    state: stateOf(row),
    terms: {
      offerId: offerIdOf(row),
      price: money(row.priceMinor, currency),
      isTaxIncluded: row.isTaxIncluded,
      priceWindows: read(priceWindowsCodec, row, "priceWindows"),
      maxPauseCycles: row.maxPauseCycles,
    },
    recurrence: recurrenceOf(row),
    taxCountry: row.taxCountry,
    announcedPrice:
      row.announcedPriceMinor === null || row.announcedPriceFrom === null
        ? null
        : { price: money(row.announcedPriceMinor, currency), from: row.announcedPriceFrom },
    discount:
      row.discountBasisPoints === null
        ? null
        : { basisPoints: row.discountBasisPoints, periodsLeft: row.discountPeriodsLeft },
    period: {
      index: row.currentPeriodIndex,
      kind: row.currentPeriodKind as "trial" | "paid" | "free", // as a check constraint has it
      startsAt: row.currentPeriodStartsAt,
      endsAt: row.currentPeriodEndsAt,
      funding: read(fundingCodec, row, "currentPeriodFunding"),
    },
    fundingBefore: read(fundingCodec, row, "fundingBefore"),
    dueAt: row.dueAt,
    renewal: {
      tries: row.tries,
      failures: row.failedAttempts,
      lastTriedAt: row.lastTriedAt,
      lateMs: Number(row.lateMs),
      announcedFor: row.announcedFor,
      standing: read(standingCodec, row, "standing"),
    },
    method: methodOf(row),
    isExternallyManaged: row.isExternallyManaged,
    accessFrom: row.accessFrom,
    monthly: money(row.monthlyMinor, currency),
    since: row.decidedAt,
  };
}

function stateOf(row: FactsRow): SubscriptionState {
  const { isInTrial } = row;
  switch (row.state) {
    case "active":
      return activeOf(row);
    case "stopped":
      return {
        kind: "stopped",
        isInTrial,
        stoppedAt: present(row.stoppedAt, "stoppedAt"),
        endsAs: present(row.stopEndsAs, "stopEndsAs") as Stopped["endsAs"], // by a check constraint
        restorableUntil: present(row.restorableUntil, "restorableUntil"),
      };
    case "paused":
      return {
        kind: "paused",
        pausedAt: present(row.pausedAt, "pausedAt"),
        cycles: present(row.pauseCycles, "pauseCycles"),
      };
    case "terminated":
      return {
        kind: "ended",
        endedAt: present(row.endedAt, "endedAt"),
        reason: present(row.endReason, "endReason") as EndReason, // by a check constraint
      };
    default:
      throw new RangeError(`${row.state} is no state of a subscription.`);
  }
}

function activeOf(row: FactsRow): SubscriptionState {
  const { isInTrial, graceEndsAt } = row;
  const planned = row.planned === null ? null : read(plannedCodec, row, "planned");
  if (planned?.kind !== "pause") return { kind: "active", isInTrial, graceEndsAt, planned };
  if (isInTrial || graceEndsAt) throw new RangeError("A break is planned in a trial or in grace.");
  return { kind: "active", isInTrial, graceEndsAt, planned };
}

function recurrenceOf(row: FactsRow): Recurrence {
  const cycle = cycleOfRow(row);
  if (!cycle) throw new RangeError(`Every ${row.cycleAmount} ${row.cycleUnit}s is no cycle.`);
  return {
    kind: "cycle",
    cycle,
    zone: row.timeZone,
    anchorAt: row.anchorAt,
    origin: { index: row.originIndex, units: row.originUnits },
  };
}

function methodOf(row: FactsRow): PaymentMethod | null {
  if (row.paymentDetailsId === null) return null;
  const { expiryMonth: month, expiryYear: year } = row;
  return {
    id: String(row.paymentDetailsId),
    expiry: month === null || year === null ? null : { year, month },
    addedAt: present(row.methodAddedAt, "methodAddedAt"),
    remindedAt: row.methodRemindedAt,
    declines: read(declinesCodec, row, "cardDeclines"),
  };
}

type JsonColumn =
  | "cardDeclines"
  | "currentPeriodFunding"
  | "fundingBefore"
  | "planned"
  | "priceWindows"
  | "standing";

/** @throws RangeError that names the column, for people to read */
function read<Codec extends z.ZodType>(codec: Codec, row: FactsRow, column: JsonColumn) {
  const { success, data, error } = codec.safeDecode(row[column] as never);
  if (success) return data;
  throw new RangeError(`The row says nothing possible of ${column}. ${z.prettifyError(error)}`);
}

function present<T>(value: T | null, column: string): T {
  if (value === null) throw new RangeError(`The row says nothing of ${column}.`);
  return value;
}
