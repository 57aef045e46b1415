import type { Actor } from "@/server/auth/actor";
import { revenueBooks } from "@/server/services/billing/batch/revenue";
import type { HeldCustomer } from "@/server/services/billing/hold-subscriptions";
import type { NewEvent } from "@/server/services/events/record-event";
import {
  createdEvent,
  postedRows,
  transactionRow,
  type Numbered,
} from "@/server/services/payments/record-transaction";
import { addEvent, type Records } from "./event-rows";
import type { Owed } from "./invoices";

type Books = Records & { owed: Owed[] };

/** What one customer's sales and events come to, counted as they are booked. */
export class CustomerBooks {
  readonly revenue: ReturnType<typeof revenueBooks>;
  readonly customer: HeldCustomer;
  transactionCount = 0;
  lastTransactionAt: Date | null = null;
  lastPaymentMethod: string | null = null;
  firstSubscribedAt: Date | null = null;
  private sequence = 0;
  private readonly earned = new Map<string, { netMinor: number; grossMinor: number }>();
  private readonly books: Books;

  constructor(customer: HeldCustomer, books: Books) {
    this.customer = customer;
    this.books = books;
    this.revenue = revenueBooks(new Map([[customer.id, new Map()]]), new Set());
  }

  /** Books a sale, as `bookSales` does. Its event is for the caller to record, in its place. */
  book(sale: Numbered): NewEvent {
    const { rows, ids } = this.books;
    const { entries, postings } = postedRows(sale, ids.next());
    rows.add("transaction", transactionRow(sale));
    rows.addAll("ledger_entry", entries);
    rows.addAll("ledger_posting", postings);
    const { net, gross } = sale.line;
    const before = this.earned.get(gross.currency) ?? { netMinor: 0, grossMinor: 0 };
    this.earned.set(gross.currency, {
      netMinor: before.netMinor + net.minor,
      grossMinor: before.grossMinor + gross.minor,
    });
    this.transactionCount += 1;
    this.lastTransactionAt = sale.occurredAt;
    this.lastPaymentMethod = sale.paymentMethod;
    return createdEvent(sale);
  }

  record(actor: Actor, events: readonly NewEvent[]): void {
    for (const event of events) {
      this.sequence += 1;
      addEvent(this.books, event, { actor, sequence: this.sequence });
    }
  }

  /** Keeps the next place in the stream for the invoice of a sale that was just recorded. */
  owe(number: bigint, occurredAt: Date): void {
    this.sequence += 1;
    const { sequence } = this;
    this.books.owed.push({ number, occurredAt, streamId: this.customer.id, sequence });
  }

  /** The rows that say what it all came to. */
  close(): void {
    const { rows } = this.books;
    rows.add("event_stream", { id: this.customer.id, lastSequence: this.sequence });
    for (const [currency, sums] of this.earned) {
      rows.add("customer_revenue", { customerId: this.customer.id, currency, ...sums });
    }
  }
}
