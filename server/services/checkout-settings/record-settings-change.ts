import type { TransactionContext } from "@/server/context";
import { recordChange } from "@/server/services/events/record-change";

type Values = Record<string, string | null>;

/** Notes that the settings of checkout changed, and from what to what. */
export const recordSettingsChange = (
  tx: TransactionContext,
  change: { before?: Values; after?: Values },
) =>
  recordChange(tx, {
    type: "checkout.settings-changed",
    payload: { fields: Object.keys({ ...change.before, ...change.after }) },
    targetType: "publisher",
    targetId: String(tx.publisherId),
    ...change,
  });
