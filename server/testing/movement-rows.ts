import type { TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import type { EndReason } from "@/server/domain/events";
import type { MrrMovementKind } from "@/server/domain/mrr";
import type { Money } from "@/server/domain/money";

type Who = { customerId: bigint; subscriptionId: bigint; occurredAt?: Date };

export type GivenMrrMovement = Who & { kind: MrrMovementKind; delta: Money };

export function insertMrrMovement(tx: TransactionContext, given: GivenMrrMovement) {
  const { delta, occurredAt = tx.clock.now(), ...rest } = given;
  return tx.db.mrrMovement.create({
    data: {
      publisherId: tx.publisherId,
      id: newId(),
      occurredAt,
      deltaMinor: delta.minor,
      currency: delta.currency,
      ...rest,
    },
  });
}

export type GivenSubscriberMovement = Who & {
  kind: "new" | "winback" | "churned";
  /** Of a churn. */
  reason?: EndReason;
};

export function insertSubscriberMovement(tx: TransactionContext, given: GivenSubscriberMovement) {
  const { occurredAt = tx.clock.now(), ...rest } = given;
  return tx.db.subscriberMovement.create({
    data: { publisherId: tx.publisherId, id: newId(), occurredAt, ...rest },
  });
}
