"use client";

import type { Columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { EmptyState } from "@/components/ui/empty-state";
import { noFigure } from "@/components/ui/format";
import { MoneyText } from "@/components/ui/money";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import type { Attempt } from "@/server/services/payments/attempts-of";
import { attemptLabels, declineText } from "./decline-words";
import { methodText } from "./method-words";

const columns: Columns<Attempt> = [
  { id: "createdAt", label: "When", priority: 1, cell: ({ createdAt }) => <Time at={createdAt} /> },
  { id: "state", label: "Outcome", priority: 1, cell: Outcome },
  {
    id: "amount",
    label: "Amount",
    priority: 1,
    align: "end",
    cell: ({ amount }) => <MoneyText money={amount} several />,
  },
  {
    id: "method",
    label: "Method",
    priority: 2,
    cell: ({ method }) => <span className="whitespace-nowrap">{methodText(method)}</span>,
  },
  {
    id: "reference",
    label: "Gateway’s reference",
    priority: 2,
    cell: ({ gatewayReference }) =>
      gatewayReference ? <code className="font-mono text-xs">{gatewayReference}</code> : noFigure,
  },
];

function Outcome({ state, declineCode }: Attempt) {
  return (
    <span className="flex flex-col items-start gap-0.5 py-1">
      <StateChip {...attemptLabels[state]} />
      {declineCode && <span className="text-xs text-fg-muted">{declineText(declineCode)}</span>}
    </span>
  );
}

/** Every try to be paid for a sale, oldest first. */
export const AttemptsTable = ({ attempts }: { attempts: readonly Attempt[] }) => (
  <DataTable<Attempt>
    {...unsorted}
    label="Payment attempts"
    columns={columns}
    result={wholeList(attempts)}
    rowId={({ id }) => String(id)}
    rowName={({ id }) => `attempt ${id}`}
    empty={
      <EmptyState title="Nothing had to be paid" className="py-8">
        This sale cost nothing, so no method was asked.
      </EmptyState>
    }
  />
);
