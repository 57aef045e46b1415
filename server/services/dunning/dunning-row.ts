import type { DunningSetting as DunningRow } from "@/server/db/generated/client";
import {
  defaultRules,
  type BillingRules,
  type DunningPeriod,
} from "@/server/domain/billing/dunning";
import type { DunningValues } from "./schemas";

/** A stored setting as the rules read it. */
export const toBillingRules = (row: DunningRow): BillingRules => ({
  dunning: {
    authorisesFirst: row.authorisesFirst,
    // Safe: only checked settings are written, and the column takes nothing but a list.
    attemptHours: row.attemptHours as number[],
    graceHours: row.graceHours,
  },
  announceHours: row.announceHours,
});

/** The same, as a form has it. */
export const toDunningValues = ({ dunning, announceHours }: BillingRules): DunningValues => ({
  authorisesFirst: dunning.authorisesFirst,
  attemptHours: [...dunning.attemptHours],
  graceHours: dunning.graceHours,
  announceHours,
});

const defaultValues = (period: DunningPeriod): DunningValues =>
  toDunningValues(defaultRules[period]);

/** What stands for a method and a period, stored or not. A setting that was never saved has version 0. */
export function toSettingView(period: DunningPeriod, row: DunningRow | null) {
  const defaults = defaultValues(period);
  const values = row ? toDunningValues(toBillingRules(row)) : defaults;
  return {
    period,
    values,
    defaults,
    isDefault: JSON.stringify(values) === JSON.stringify(defaults),
    version: row?.version ?? 0,
  };
}
