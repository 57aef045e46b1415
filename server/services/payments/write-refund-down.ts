import type { TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import type { TaxedLine } from "@/server/domain/tax";

export type NewRefund = {
  transactionNumber: bigint;
  line: TaxedLine;
  /** Names it to the gateway, for ever; made from the try's own id where there is no other name. */
  idempotencyKey?: string;
  reason: string;
  note: string | null;
  access: { kind: "kept" | "ends" | "decided" } | { kind: "ends-at"; at: Date };
  gateway: string;
  chargeReference: string;
};

/** Writes a refund down before the gateway hears of it. The caller holds its sale. */
export async function writeRefundDown(
  tx: TransactionContext,
  { line, access, idempotencyKey, ...refund }: NewRefund,
): Promise<string> {
  const { net, tax, gross } = line;
  const id = newId();
  await tx.db.refundAttempt.create({
    data: {
      ...refund,
      publisherId: tx.publisherId,
      id,
      idempotencyKey: idempotencyKey ?? `refund:${id}`,
      state: "asked",
      ...{ netMinor: net.minor, taxMinor: tax.minor, grossMinor: gross.minor },
      currency: gross.currency,
      accessKind: access.kind,
      accessEndsAt: "at" in access ? access.at : null,
      askedAt: tx.clock.now(),
      createdAt: tx.wall.now(),
    },
  });
  return id;
}
