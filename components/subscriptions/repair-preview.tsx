"use client";

import type { ReactNode } from "react";
import { MoneyText } from "@/components/ui/money";
import { Time } from "@/components/ui/time";
import type { RepairPreview as Preview } from "@/server/services/subscriptions/repair/preview-repair";
import type { RepairChange } from "@/server/services/subscriptions/repair/repair-changes";
import { columnLabels } from "./repair-words";

/** What a repair comes to, and what of the row says something else then. */
export function RepairPreview({ preview, isStale }: { preview: Preview; isStale: boolean }) {
  const { changes, state, paidUntil, nextPayment, isDueAtOnce } = preview;
  const isOver = state === "ended";
  return (
    <section
      aria-label="What it will be"
      aria-busy={isStale}
      className="rounded-lg border border-line bg-surface px-3.5 py-3 text-sm transition-opacity aria-busy:opacity-60"
    >
      <dl className="grid grid-cols-[minmax(6rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-2">
        <Line label="Charged now">Nothing</Line>
        <Line label={isOver ? "Access" : "Paid until"}>
          {isOver ? "Ends now" : <Time at={paidUntil} />}
        </Line>
        <Line label="Next charge">
          {nextPayment ? (
            <>
              <MoneyText money={nextPayment.amount} several /> on <Time at={nextPayment.at} />
            </>
          ) : (
            "None"
          )}
        </Line>
      </dl>
      {isDueAtOnce && (
        <p className="mt-3 text-pretty text-fg-muted">
          Something is due already: billing takes it up when you put it back, and not before.
        </p>
      )}
      {changes.length > 0 && <Changes changes={changes} />}
    </section>
  );
}

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt className="text-fg-muted">{label}</dt>
    <dd className="min-w-0">{children}</dd>
  </>
);

const Changes = ({ changes }: { changes: readonly RepairChange[] }) => (
  <table className="mt-3 w-full table-fixed border-t border-line text-left text-xs">
    <thead className="text-fg-muted">
      <tr>
        <th scope="col" className="w-1/3 pt-3 pe-3 pb-1 font-medium">
          What changes
        </th>
        <th scope="col" className="pt-3 pe-3 pb-1 font-medium">
          Stored
        </th>
        <th scope="col" className="pt-3 pb-1 font-medium">
          Repaired
        </th>
      </tr>
    </thead>
    <tbody>
      {changes.map(({ column, before, after }) => (
        <tr key={column} className="border-t border-line align-top">
          <th scope="row" className="py-1.5 pe-3 font-normal text-fg-muted">
            {columnLabels[column]}
          </th>
          <td className="py-1.5 pe-3 break-words">
            <Value value={before} />
          </td>
          <td className="py-1.5 font-medium break-words">
            <Value value={after} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

function Value({ value }: { value: RepairChange["before"] }) {
  if (value === null) return "None";
  return value instanceof Date ? <Time at={value} className="whitespace-normal" /> : value;
}
