"use client";

import type { ReactNode } from "react";
import { JsonView, type Json } from "@/components/ui/json-view";
import type { TransactionDetail } from "@/server/services/transactions/get-transaction-detail";

/** What was written down of a sale, as it was written: for whoever has to know exactly. */
export function RawData({ sale: { snapshot, events } }: { sale: TransactionDetail }) {
  return (
    <section aria-label="Raw data" className="flex flex-col gap-3">
      <Fold title="Snapshot of the sale">
        <JsonView label="Snapshot of the sale" value={snapshot} />
      </Fold>
      <Fold title={`Events (${events.length})`}>
        <JsonView
          label="Events"
          value={events.map(({ type, occurredAt, payload }) => ({
            type,
            occurredAt: occurredAt.toISOString(),
            // Events are stored as JSON, and so hold nothing else.
            payload: payload as Json,
          }))}
        />
      </Fold>
    </section>
  );
}

const Fold = ({ title, children }: { title: string; children: ReactNode }) => (
  <details className="rounded-lg border border-line">
    <summary className="cursor-default rounded-lg px-4 py-2.5 text-sm font-semibold hover:bg-surface">
      {title}
    </summary>
    <div className="px-4 pb-4">{children}</div>
  </details>
);
