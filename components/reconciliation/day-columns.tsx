"use client";

import Link from "next/link";
import type { Columns } from "@/components/data-table/columns";
import { usePublisherPath } from "@/components/shell/frame-context";
import { cn } from "@/components/ui/class-names";
import { noFigure } from "@/components/ui/format";
import { useFormat } from "@/components/ui/format-context";
import { MoneyText } from "@/components/ui/money";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import { compare, type Money } from "@/server/domain/money";
import type { ReconciledDays } from "@/server/services/reconciliation/list-reconciled-days";

export type ReconciledDay = ReconciledDays["days"][number];

export const dayColumns: Columns<ReconciledDay> = [
  { id: "day", label: "Day", priority: 1, cell: DayText },
  { id: "state", label: "Result", priority: 1, cell: Result },
  {
    id: "charged",
    label: "Charged here",
    priority: 1,
    align: "end",
    cell: sums("ours", "charged"),
  },
  {
    id: "chargedThere",
    label: "Charged there",
    priority: 1,
    align: "end",
    cell: sums("theirs", "charged"),
  },
  { id: "back", label: "Given back here", priority: 2, align: "end", cell: sums("ours", "back") },
  {
    id: "backThere",
    label: "Given back there",
    priority: 2,
    align: "end",
    cell: sums("theirs", "back"),
  },
  { id: "entries", label: "Entries", priority: 3, align: "end", cell: Entries },
  { id: "ranAt", label: "Looked at", priority: 3, cell: ({ ranAt }) => <Time at={ranAt} /> },
];

function DayText({ day }: ReconciledDay) {
  return <span className="tabular whitespace-nowrap">{useFormat().day(day)}</span>;
}

/** Whether the two agree; where they do not, the way to what differs. */
function Result({ day, open, explained, settled }: ReconciledDay) {
  const path = usePublisherPath();
  if (open + explained === 0) {
    return (
      <span className="flex items-center gap-2">
        <StateChip tone="ok" label="Agrees" />
        {settled > 0 && <span className="text-xs text-fg-muted">{settled} settled</span>}
      </span>
    );
  }
  const filter = encodeURIComponent(`day.eq:${day}`);
  return (
    <Link
      href={`${path("/admin/reconciliation/differences")}?f=${filter}`}
      className="inline-flex items-center gap-2 rounded-md underline-offset-4 hover:underline"
    >
      {open > 0 ? (
        <StateChip tone="bad" label={open === 1 ? "1 differs" : `${open} differ`} />
      ) : (
        <StateChip tone="neutral" label={`${explained} explained`} />
      )}
    </Link>
  );
}

function sums(side: "ours" | "theirs", what: "charged" | "back") {
  const other = side === "ours" ? "theirs" : "ours";
  return function Sums({ totals }: ReconciledDay) {
    const shown = totals.filter((total) => total[side][what].minor !== 0);
    if (shown.length === 0) return noFigure;
    return (
      <span className="inline-flex flex-col items-end">
        {shown.map((total) => (
          <Sum
            key={total.currency}
            amount={total[side][what]}
            isSame={compare(total[side][what], total[other][what]) === 0}
          />
        ))}
      </span>
    );
  };
}

const Sum = ({ amount, isSame }: { amount: Money; isSame: boolean }) => (
  <MoneyText money={amount} several className={cn(!isSame && "font-medium text-bad")} />
);

function Entries({ ourCount, theirCount }: ReconciledDay) {
  const { number } = useFormat();
  return (
    <span className="tabular">
      {number(ourCount)}
      {ourCount !== theirCount && <> / {number(theirCount)}</>}
    </span>
  );
}
