import type { TransactionContext } from "@/server/context";
import { recordChange } from "@/server/services/events/record-change";

type Values = Record<string, string | null>;

/** Notes that the settings of switches changed, and from what to what. */
export const recordSwitchChange = (
  tx: TransactionContext,
  change: { before?: Values; after?: Values },
) =>
  recordChange(tx, {
    type: "switch.settings-changed",
    payload: { fields: Object.keys({ ...change.before, ...change.after }) },
    targetType: "switch-settings",
    targetId: String(tx.publisherId),
    ...change,
  });

/** What a way is noted under: plans by their short ids. */
export const wayText = (fromNumber: bigint, toNumber: bigint) => `S${fromNumber} → S${toNumber}`;
