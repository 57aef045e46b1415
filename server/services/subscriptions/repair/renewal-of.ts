import type { Standing } from "@/server/domain/billing/subscription-facts";
import { standingCodec } from "@/server/services/billing/facts/codecs";
import type { HeldRow } from "@/server/services/billing/hold-subscriptions";
import type { Past } from "./past-of";

/**
 * How far the next period's payment has come, by the tries that were written down for it. One whose
 * end is not known is not counted: the next is asked for under its key, which finds out about it.
 */
export function renewalOf(
  row: Pick<HeldRow, "currentPeriodIndex" | "standing">,
  { tries }: Pick<Past, "tries">,
) {
  if (standingCodec.safeDecode(row.standing as never).success) return {};
  const next = row.currentPeriodIndex + 1;
  const ofNext = tries.filter(({ chargeKey }) => chargeKey?.split(":")[1] === String(next));
  const ended = ofNext.filter(({ state }) => ends.has(state));
  const last = ended.at(-1);
  return {
    tries: Math.max(0, ...ended.map(({ attempt }) => attempt)),
    failedAttempts: ended.filter(({ state }) => state === "refused").length,
    lastTriedAt: last ? (last.settledAt ?? last.createdAt) : null,
    lateMs: 0n,
    standing: standingCodec.encode(standingAfter(last)),
  };
}

/** States of a try that says all it will ever say; a charge that was taken is found out about. */
const ends = new Set(["authorised", "refused", "cancelled", "failed"]);

function standingAfter(last: Past["tries"][number] | undefined): Standing {
  if (last?.state === "authorised") {
    return { kind: "authorised", attempt: last.attempt, at: last.settledAt ?? last.createdAt };
  }
  if (last?.isHardDecline === true) return { kind: "halted", because: "hard-decline" };
  return { kind: "open", retryAt: null };
}
