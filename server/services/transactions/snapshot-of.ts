import type { Actor } from "@/server/auth/actor";
import { personalFields } from "@/server/auth/personal-data";
import type { Transaction } from "@/server/db/generated/client";

type Snapshot = Record<string, string | number | boolean | null>;

/** Everything that was written down with a sale, as it was then; what is nobody's business is masked. */
export function snapshotOf(actor: Actor, sale: Transaction): Snapshot {
  const shown = personalFields(actor, sale, {
    customerIp: "hidden",
    externalData: "hidden",
    referralUrl: "hidden",
  });
  return Object.fromEntries(
    Object.entries(shown)
      .filter(([, value]) => value !== null && value !== "")
      .map(([field, value]) => [field, plain(value)]),
  );
}

function plain(value: unknown): Snapshot[string] {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.toISOString();
  // Safe: the row has columns of these types, and dates and numbers, which are dealt with above.
  return value as Snapshot[string];
}
