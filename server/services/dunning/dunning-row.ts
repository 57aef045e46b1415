import type { DunningSetting as DunningRow } from "@/server/db/generated/client";
import type { BillingRules } from "@/server/domain/billing/dunning";

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
