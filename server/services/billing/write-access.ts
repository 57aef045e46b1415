import type { TransactionContext } from "@/server/context";
import { upsertRows, updateRows } from "@/server/db/bulk-rows";
import { newId } from "@/server/db/new-id";
import { givesAccess } from "@/server/domain/billing/access";
import type { BillingRules } from "@/server/domain/billing/dunning";
import {
  entitlementChange,
  type HeldEntitlement,
} from "@/server/domain/billing/entitlement-effects";
import type { SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import { recordEvents, type NewEvent } from "@/server/services/events/record-event";
import { offerKey } from "./facts/offer-key";

/** A subscription as it is now, and the access that its row of entitlement still gives. */
export type Access = {
  id: bigint;
  customerId: bigint;
  facts: SubscriptionFacts;
  rules: BillingRules;
  entitlement: HeldEntitlement | null;
  at: Date;
};

/**
 * Has each subscription's entitlement say what the subscription does, and tells of what changed. It
 * is the one source that is touched; what others give stays.
 */
export const writeAccess = async (
  tx: TransactionContext,
  accesses: readonly Access[],
): Promise<void> => recordEvents(tx, await changeAccess(tx, accesses));

/** The same, with what is to be told of it left to the caller. */
export async function changeAccess(
  tx: TransactionContext,
  accesses: readonly Access[],
): Promise<NewEvent[]> {
  const { granted, revoked, left } = accessChanges(accesses);
  const set = ["customerId", "offerNumber", "offerCountry", ...window, "revokedAt"] as const;
  const rows = granted.map((one) => grantRow(one, newId()));
  await upsertRows(tx, "entitlement", { key: ["source", "sourceId"], set }, rows);
  await updateRows(
    tx,
    "entitlement",
    ["source", "sourceId"],
    revoked.map(({ id, at }) => ({ source, sourceId: String(id), revokedAt: at })),
  );
  return [...left.map(revokedEvent), ...granted.map(grantedEvent), ...revoked.map(revokedEvent)];
}

/**
 * Which of them give other access than before, and which none any more. Of the former, `left` are
 * those whose offer could be watched until now and cannot any more.
 */
export function accessChanges(accesses: readonly Access[]) {
  const granted: Granted[] = [];
  const revoked: Access[] = [];
  const left: Access[] = [];
  for (const access of accesses) {
    const { facts, rules, entitlement, at } = access;
    const change = entitlementChange(entitlement, facts, rules);
    if (change.kind === "grant") {
      granted.push({ ...access, ...change });
      if (isLeft(entitlement, change, at)) left.push(access);
    }
    // What has run out by itself needs no end of ours.
    if (change.kind === "revoke" && givesAccess(entitlement, at)) revoked.push(access);
  }
  return { granted, revoked, left };
}

/** Whether an offer that could be watched until now cannot be any more. */
function isLeft(
  held: HeldEntitlement | null,
  { offerId, window }: Pick<Granted, "offerId" | "window">,
  at: Date,
): boolean {
  if (!held || held.isRevoked || !givesAccess(held, at)) return false;
  return held.offerId !== offerId || !givesAccess(window, at);
}

const source = "subscription";

const window = ["startsAt", "endsAt", "graceEndsAt"] as const;

type Granted = Access & Extract<ReturnType<typeof entitlementChange>, { kind: "grant" }>;

export const grantRow = ({ id, customerId, offerId, window }: Granted, rowId: string) => ({
  id: rowId,
  customerId,
  ...offerKey(offerId),
  source,
  sourceId: String(id),
  startsAt: window.startsAt,
  endsAt: window.endsAt,
  graceEndsAt: window.graceEndsAt,
  revokedAt: null,
});

export const grantedEvent = ({ id, customerId, offerId, window, at }: Granted): NewEvent => ({
  type: "entitlement.granted",
  payload: {
    offerId,
    source,
    sourceId: String(id),
    startsAt: window.startsAt.toISOString(),
    endsAt: window.endsAt?.toISOString() ?? null,
  },
  customerId: Number(customerId),
  occurredAt: at,
});

export const revokedEvent = ({ id, customerId, facts, entitlement, at }: Access): NewEvent => ({
  type: "entitlement.revoked",
  payload: {
    offerId: entitlement?.offerId ?? facts.terms.offerId,
    source,
    sourceId: String(id),
  },
  customerId: Number(customerId),
  occurredAt: at,
});
