"use client";

import type { Columns } from "@/components/data-table/columns";
import { Badge } from "@/components/ui/badge";
import { noFigure } from "@/components/ui/format";
import { useFormat } from "@/components/ui/format-context";
import { Skeleton } from "@/components/ui/skeleton";
import type { DunnedMethod } from "@/server/services/dunning/list-dunning-settings";
import {
  announcementText,
  authorisationText,
  graceText,
  periodLabels,
  triesText,
} from "./dunning-words";

export type DunningRow = DunnedMethod["settings"][number] & {
  /** That follow it; `null` while they are counted, `undefined` where they could not be. */
  subscriptions: number | null | undefined;
};

export const dunningColumns: Columns<DunningRow> = [
  {
    id: "period",
    label: "Billing period",
    priority: 1,
    cell: ({ period, isDefault }) => (
      <span className="inline-flex flex-wrap items-center gap-2 font-medium">
        {periodLabels[period]}
        {!isDefault && <Badge tone="primary">Changed</Badge>}
      </span>
    ),
  },
  {
    id: "tries",
    label: "Tries",
    priority: 1,
    cell: ({ values }) => (
      <span className="block">
        {triesText(values)}
        <span className="block text-xs text-fg-muted">{authorisationText(values)}</span>
      </span>
    ),
  },
  { id: "grace", label: "Grace", priority: 1, cell: ({ values }) => graceText(values) },
  {
    id: "announcement",
    label: "Announced",
    priority: 2,
    cell: ({ values }) => announcementText(values),
  },
  {
    id: "subscriptions",
    label: "Subscriptions",
    priority: 1,
    align: "end",
    cell: ({ subscriptions }) => <FollowerCount count={subscriptions} />,
  },
];

function FollowerCount({ count }: { count: DunningRow["subscriptions"] }) {
  const { number } = useFormat();
  if (count === null) return <Skeleton className="ms-auto h-3.5 w-10" />;
  return <span className="tabular">{count === undefined ? noFigure : number(count)}</span>;
}
