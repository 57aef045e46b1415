import type { Actor } from "@/server/auth/actor";
import { personalFields } from "@/server/auth/personal-data";
import type { MrrMovement, SubscriberMovement } from "@/server/db/generated/client";
import type { EndReason } from "@/server/domain/events";
import { money } from "@/server/domain/money";
import type { MrrMovementKind } from "@/server/domain/mrr";
import type { ChurnEffect, SubscriberMovementKind } from "@/server/domain/subscriber-movement-list";

type Holder = {
  customerId: bigint;
  email: string;
  subscriptionId: bigint;
  offerTitle: string;
};

export type SubscriberMovementRow = Holder &
  Pick<SubscriberMovement, "id" | "kind" | "reason" | "occurredAt"> & {
    effect: ChurnEffect | null;
    cameBackAt: Date | null;
  };

/** Somebody who came or went, as a line of the list. */
export function toSubscriberMovementLine(actor: Actor, row: SubscriberMovementRow) {
  return {
    ...holderOf(actor, row),
    id: row.id,
    occurredAt: row.occurredAt,
    // Safe: check constraints allow these kinds and reasons alone.
    kind: row.kind as SubscriberMovementKind,
    reason: row.reason as EndReason | null,
    effect: row.effect,
    cameBackAt: row.cameBackAt,
  };
}

export type SubscriberMovementLine = ReturnType<typeof toSubscriberMovementLine>;

export type MrrMovementRow = Holder &
  Pick<MrrMovement, "id" | "kind" | "deltaMinor" | "currency" | "occurredAt">;

/** A change of recurring revenue as a line of the list. */
export function toMrrMovementLine(actor: Actor, row: MrrMovementRow) {
  return {
    ...holderOf(actor, row),
    id: row.id,
    occurredAt: row.occurredAt,
    // Safe: a check constraint allows these kinds alone.
    kind: row.kind as MrrMovementKind,
    delta: money(row.deltaMinor, row.currency),
  };
}

export type MrrMovementLine = ReturnType<typeof toMrrMovementLine>;

function holderOf(actor: Actor, row: Holder) {
  const { customerId, email, subscriptionId, offerTitle } = personalFields<Holder>(actor, row, {
    email: "email",
  });
  return {
    customer: { id: Number(customerId), email },
    subscription: { id: Number(subscriptionId), offerTitle },
  };
}
