import { forbidden } from "@/server/domain/errors";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { insertRows } from "@/server/db/bulk-rows";
import { parseTransactionId } from "@/server/domain/ids";
import type { EventPayloads } from "@/server/domain/events";
import { recordEvents } from "@/server/services/events/record-event";

/** As many as share one transaction, for which the counter is held. */
const mostAtOnce = 500;

/**
 * Gives sales their invoice numbers, in their order: the outbox's consumer `invoice`. Runs after the
 * sales are in the books, since a number that was taken by a sale that then failed would leave a
 * gap; the counter's row is held until this commits, so numbers follow one another without gap or
 * twin, whoever else numbers at the same moment.
 *
 * @returns whether there may be more
 * @throws forbidden  to anybody but a job
 */
export async function numberInvoices(ctx: ServiceContext): Promise<boolean> {
  if (ctx.actor.kind !== "system") throw forbidden("invoice.system-only");
  return inTransaction(ctx, async (tx) => {
    const sales = await holdOwed(tx);
    if (sales.length === 0) return false;
    const first = await takeNumbers(tx, sales.length);
    const numbered = sales.map((sale, place) => ({ ...sale, number: first + place }));
    await insertRows(
      tx,
      "invoice",
      numbered.map(({ number, payload, occurredAt }) => ({
        number,
        transactionNumber: BigInt(parseTransactionId(payload.transactionId) ?? 0),
        issuedAt: occurredAt,
      })),
    );
    await tell(tx, numbered);
    await settle(tx, sales);
    return sales.length === mostAtOnce;
  });
}

/** Of sales that were brought in without telling anybody, nobody is told now. */
async function tell(tx: TransactionContext, numbered: readonly (Owed & { number: number })[]) {
  for (const isSilent of [false, true]) {
    await recordEvents(
      { ...tx, isSilent },
      numbered
        .filter((sale) => sale.isSilent === isSilent)
        .map(({ number, payload, streamId, occurredAt }) => ({
          type: "invoice.numbered",
          payload: { transactionId: payload.transactionId, invoiceNumber: number },
          customerId: Number(streamId),
          occurredAt,
        })),
    );
  }
}

type Owed = {
  isSilent: boolean;
  eventId: string;
  streamId: bigint;
  occurredAt: Date;
  payload: EventPayloads["transaction.created"];
};

/** Who numbers at the same moment takes others, and then waits for the counter. */
const holdOwed = ({ db, publisherId }: TransactionContext): Promise<Owed[]> =>
  db.$queryRaw<Owed[]>`
    SELECT o."eventId", o."streamId", o."isSilent", e."occurredAt", e.payload
      FROM outbox_entry o
      -- Row by row: read whole, the events of years would be joined with a handful of entries.
      CROSS JOIN LATERAL (
        SELECT "occurredAt", payload FROM event
         WHERE "publisherId" = o."publisherId" AND id = o."eventId" LIMIT 1) e
     WHERE o."publisherId" = ${publisherId} AND o.consumer = 'invoice' AND o.state = 'pending'
     ORDER BY e."occurredAt", o."streamId", o.sequence
     LIMIT ${mostAtOnce} FOR UPDATE OF o SKIP LOCKED`;

/** @returns the first of so many numbers that follow one another */
async function takeNumbers({ db, publisherId }: TransactionContext, count: number) {
  const [counter] = await db.$queryRaw<{ lastNumber: bigint }[]>`
    INSERT INTO invoice_counter AS c ("publisherId", "lastNumber") VALUES (${publisherId}, ${count})
    ON CONFLICT ("publisherId") DO UPDATE SET "lastNumber" = c."lastNumber" + ${count}
    RETURNING "lastNumber"`;
  if (!counter) throw new Error("an upsert answers its row");
  return Number(counter.lastNumber) - count + 1;
}

const settle = ({ db, publisherId, wall }: TransactionContext, sales: readonly Owed[]) =>
  db.$executeRaw`
    UPDATE outbox_entry SET state = 'done', "settledAt" = ${wall.now()}
     WHERE "publisherId" = ${publisherId} AND consumer = 'invoice' AND state = 'pending'
       AND "eventId" = ANY (${sales.map(({ eventId }) => eventId)}::uuid[])`;
