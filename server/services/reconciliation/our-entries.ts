import type { TransactionContext } from "@/server/context";
import { money } from "@/server/domain/money";
import type { OurEntry } from "@/server/domain/reconciliation";

type Stretch = { gateway: string; from: Date; until: Date };

type Row = {
  item: OurEntry["item"];
  gatewayReference: string | null;
  idempotencyKey: string | null;
  grossMinor: bigint;
  currency: string;
  paymentId: bigint | null;
  refundId: string | null;
  transactionNumber: bigint;
};

/** Everything by which money moved through a gateway, as our books have it. */
export async function ourEntries(
  { db, publisherId }: TransactionContext,
  { gateway, from, until }: Stretch,
): Promise<OurEntry[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT 'charge' AS item, t."gatewayReference", p."idempotencyKey", t."grossMinor", t.currency,
           t."paymentId", NULL::uuid AS "refundId", t.number AS "transactionNumber"
      FROM transaction t
      LEFT JOIN payment p ON p."publisherId" = t."publisherId" AND p.id = t."paymentId"
     WHERE t."publisherId" = ${publisherId} AND t."occurredAt" >= ${from} AND t."occurredAt" < ${until}
       AND t."grossMinor" > 0 AND t."paymentGateway" = ${gateway}
    UNION ALL
    SELECT r.kind, r."gatewayReference", a."idempotencyKey", r."grossMinor", r.currency,
           t."paymentId", r.id, t.number
      FROM refund r
      JOIN transaction t ON t."publisherId" = r."publisherId" AND t.number = r."transactionNumber"
      LEFT JOIN refund_attempt a ON a."publisherId" = r."publisherId" AND a.id = r.id
     WHERE r."publisherId" = ${publisherId} AND r."occurredAt" >= ${from} AND r."occurredAt" < ${until}
       AND t."paymentGateway" = ${gateway}`;
  return rows.map(toOurEntry);
}

/** The same by the gateway's names, on whatever day they happened. */
export async function ourEntriesNamed(
  { db, publisherId }: TransactionContext,
  names: readonly string[],
): Promise<OurEntry[]> {
  if (names.length === 0) return [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT 'charge' AS item, t."gatewayReference", p."idempotencyKey", t."grossMinor", t.currency,
           t."paymentId", NULL::uuid AS "refundId", t.number AS "transactionNumber"
      FROM transaction t
      LEFT JOIN payment p ON p."publisherId" = t."publisherId" AND p.id = t."paymentId"
     WHERE t."publisherId" = ${publisherId} AND t."gatewayReference" = ANY (${names})
    UNION ALL
    SELECT r.kind, r."gatewayReference", a."idempotencyKey", r."grossMinor", r.currency,
           t."paymentId", r.id, t.number
      FROM refund r
      JOIN transaction t ON t."publisherId" = r."publisherId" AND t.number = r."transactionNumber"
      LEFT JOIN refund_attempt a ON a."publisherId" = r."publisherId" AND a.id = r.id
     WHERE r."publisherId" = ${publisherId} AND r."gatewayReference" = ANY (${names})`;
  return rows.map(toOurEntry);
}

const toOurEntry = ({ grossMinor, currency, paymentId, transactionNumber, ...row }: Row) => ({
  ...row,
  amount: money(grossMinor, currency),
  paymentId: paymentId === null ? null : Number(paymentId),
  transactionNumber: Number(transactionNumber),
});
