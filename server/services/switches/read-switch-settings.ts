import type { TransactionContext } from "@/server/context";
import {
  defaultSwitchSettings,
  type SwitchAlgorithm,
  type SwitchDirection,
  type TrialBehaviour,
} from "@/server/domain/billing/switch-algorithms";
import type { SwitchRules } from "./schemas";

/** Whom and how; version 0 was never saved. */
export async function readSwitchRules({
  db,
  publisherId,
}: TransactionContext): Promise<{ version: number; rules: SwitchRules }> {
  const row = await db.switchSetting.findUnique({ where: { publisherId } });
  const { upgrade, downgrade, trial } = defaultSwitchSettings;
  if (!row) return { version: 0, rules: { upgrade, downgrade, trial } };
  return {
    version: row.version,
    rules: {
      // Safe, all three: the table checks them.
      upgrade: row.upgrade as SwitchAlgorithm,
      downgrade: row.downgrade as SwitchAlgorithm,
      trial: row.trial as TrialBehaviour,
    },
  };
}

// Safe: the table checks it.
export const directionOf = ({ direction }: { direction: string }) => direction as SwitchDirection;
