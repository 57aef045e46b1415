import type { Actor } from "@/server/auth/actor";
import { formatTransactionId } from "@/server/domain/ids";
import { addEvent, type Records } from "./event-rows";

/** A sale whose invoice is to be numbered, with the place in its stream that is kept for that. */
export type Owed = { number: bigint; occurredAt: Date; streamId: bigint; sequence: number };

const actor: Actor = { kind: "system", job: "number-invoices" };

/** Numbers the invoices of all sales in their order of time. */
export function numberInvoices(records: Records, owed: Owed[]): void {
  owed.sort(
    (one, other) =>
      one.occurredAt.getTime() - other.occurredAt.getTime() ||
      Number(one.streamId - other.streamId) ||
      one.sequence - other.sequence,
  );
  for (const [place, { number, occurredAt, streamId, sequence }] of owed.entries()) {
    const invoiceNumber = place + 1;
    records.rows.add("invoice", {
      ...{ number: invoiceNumber, transactionNumber: number, issuedAt: occurredAt },
    });
    const payload = { transactionId: formatTransactionId(Number(number)), invoiceNumber };
    const customerId = Number(streamId);
    addEvent(
      records,
      { type: "invoice.numbered", payload, customerId, occurredAt },
      { actor, sequence },
    );
  }
}
