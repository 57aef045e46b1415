"use client";

import Link from "next/link";
import type { Columns } from "@/components/data-table/columns";
import { usePublisherPath } from "@/components/shell/frame-context";
import { noFigure } from "@/components/ui/format";
import { useFormat } from "@/components/ui/format-context";
import { MoneyText } from "@/components/ui/money";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import type { DifferenceLine } from "@/server/services/reconciliation/difference-line";
import { differenceText, itemLabels, kindLabels, stateLabels } from "./difference-words";

export const differenceColumns: Columns<DifferenceLine> = [
  { id: "kind", label: "Difference", priority: 1, cell: What },
  {
    id: "state",
    label: "State",
    priority: 1,
    cell: ({ state }) => <StateChip {...stateLabels[state]} />,
  },
  { id: "day", label: "Day", priority: 1, sort: "time", cell: DayText },
  {
    id: "ours",
    label: "Here",
    priority: 1,
    align: "end",
    cell: ({ ours }) => (ours ? <MoneyText money={ours} several /> : noFigure),
  },
  {
    id: "theirs",
    label: "At the gateway",
    priority: 1,
    align: "end",
    cell: ({ theirs }) => (theirs ? <MoneyText money={theirs} several /> : noFigure),
  },
  { id: "transaction", label: "Transaction", priority: 2, cell: Sale },
  {
    id: "reference",
    label: "Gateway’s reference",
    priority: 3,
    cell: ({ gatewayReference }) =>
      gatewayReference ? <code className="font-mono text-xs">{gatewayReference}</code> : noFigure,
  },
  { id: "note", label: "Note", priority: 2, cell: Note },
  {
    id: "foundAt",
    label: "Found",
    priority: 3,
    isOff: true,
    cell: ({ foundAt }) => <Time at={foundAt} />,
  },
];

function What(difference: DifferenceLine) {
  const { kind, item } = difference;
  return (
    <span className="block min-w-44 py-1">
      <span className="font-medium">{kindLabels[kind]}</span>
      <span className="text-fg-muted"> · {itemLabels[item]}</span>
      <span className="block text-xs text-pretty text-fg-muted">{differenceText(difference)}</span>
    </span>
  );
}

function DayText({ day }: DifferenceLine) {
  return <span className="tabular whitespace-nowrap">{useFormat().day(day)}</span>;
}

function Sale({ transactionId }: DifferenceLine) {
  const path = usePublisherPath();
  if (transactionId === null) return noFigure;
  return (
    <Link
      href={path(`/customers/transactions/${transactionId}`)}
      className="tabular rounded-sm underline underline-offset-4 hover:text-primary"
    >
      {transactionId}
    </Link>
  );
}

function Note({ note, explainedBy, explainedAt }: DifferenceLine) {
  if (note === null) return noFigure;
  return (
    <span className="block max-w-60 text-xs text-pretty">
      {note}
      {explainedAt && (
        <span className="block text-fg-muted">
          {explainedBy ?? "Former account"}, <Time at={explainedAt} />
        </span>
      )}
    </span>
  );
}
