import type { ClientBase } from "pg";
import { CopiedRows } from "@/server/db/copy-rows";

/** The tables of a history, each after those that its rows refer to. */
const inOrder = [
  "customer",
  "customer_revenue",
  "event_stream",
  "customer_order",
  "payment_details",
  "subscription",
  "payment",
  "transaction",
  "subscription_period",
  "entitlement",
  "mrr_movement",
  "subscriber_movement",
  "ledger_entry",
  "ledger_posting",
  "event",
  "outbox_entry",
  "invoice",
  "sandbox_gateway.card_token",
  "sandbox_gateway.charge",
] as const;

export type HistoryTable = (typeof inOrder)[number];

export const historyTables: readonly HistoryTable[] = inOrder;

/** Rows of one publisher's history, gathered until they are written, each table's at once. */
export class HistoryRows {
  written = 0;
  private tables = emptyTables();
  private readonly publisherId: bigint;

  constructor(publisherId: bigint) {
    this.publisherId = publisherId;
  }

  get waiting(): number {
    return [...this.tables.values()].reduce((sum, { count }) => sum + count, 0);
  }

  add(table: HistoryTable, row: Record<string, unknown>): void {
    const { publisherId } = this;
    this.tables.get(table)?.add({ publisherId, ...row });
  }

  addAll(table: HistoryTable, rows: readonly Record<string, unknown>[]): void {
    for (const row of rows) this.add(table, row);
  }

  /** Writes what is there by now; what is added meanwhile is for the next time. */
  async write(client: ClientBase): Promise<void> {
    const { tables } = this;
    this.written += this.waiting;
    this.tables = emptyTables();
    for (const rows of tables.values()) await rows.write(client);
  }
}

const emptyTables = () => new Map(inOrder.map((table) => [table, new CopiedRows(table)]));
