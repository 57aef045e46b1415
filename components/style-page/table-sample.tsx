"use client";

import { PackageOpen } from "lucide-react";
import { useState } from "react";
import type { ListResult } from "@/components/data-table/list-result";
import { ListView } from "@/components/list/list-view";
import { hrefOf, useListState } from "@/components/list/use-list-state";
import { useFrame } from "@/components/shell/frame-context";
import { Button } from "@/components/ui/button";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { EmptyState } from "@/components/ui/empty-state";
import { useNow } from "@/components/ui/now-context";
import { OverflowMenu } from "@/components/ui/overflow-menu";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Sample } from "./sample";
import { sampleOrderColumns, sampleOrderFields } from "./sample-order-columns";
import { answerFromMemory, sampleOrders, type SampleOrder } from "./sample-orders";

const moods = [
  { value: "answered", label: "Answered" },
  { value: "loading", label: "Loading" },
  { value: "refining", label: "Refining" },
  { value: "stale", label: "Stale" },
  { value: "failed", label: "Failed" },
] as const;
type Mood = (typeof moods)[number]["value"];

/** The whole list kit over rows in memory, in every state it can be in. */
export function TableSample() {
  const { person, publisher } = useFrame();
  const now = useNow();
  const [mood, setMood] = useState<Mood>("answered");
  const state = useListState(sampleOrders);
  const page = answerFromMemory(state.query, new Date(now), publisher.timeZone);
  const result: ListResult<SampleOrder> = {
    page: mood === "loading" || mood === "failed" ? undefined : page,
    isStale: mood === "refining",
    error: mood === "stale" || mood === "failed" ? new TypeError("told to fail") : null,
    answeredAt: now,
    retry: () => setMood("answered"),
    isRetrying: false,
  };

  return (
    <Sample
      title="Lists"
      detail="Search, filters, sort, columns and page are the address of the page. Keys: j and k go from row to row, x ticks, f filters."
    >
      <SegmentedControl
        legend="State of the list"
        value={mood}
        onChange={setMood}
        options={moods}
      />
      <ListView
        shape={sampleOrders}
        state={state}
        result={result}
        label="Orders"
        noun={{ one: "order", other: "orders" }}
        columns={sampleOrderColumns}
        fields={sampleOrderFields}
        searchLabel="Customer"
        rowId={({ id }) => id}
        rowName={({ id, customer }) => `order ${id} of ${customer}`}
        rowTarget={() => ({ href: hrefOf(state.params), open: () => undefined })}
        rowActions={orderActions}
        bulk={bulkActions}
        hasKeys={person.hasShortcuts}
        note={`Times in ${publisher.timeZone}`}
        firstUse={<EmptyState icon={<PackageOpen />} title="No orders yet" />}
      />
    </Sample>
  );
}

const orderActions = ({ id }: SampleOrder) => (
  <OverflowMenu label={`Actions for order ${id}`} size="icon-sm">
    <DropdownMenuItem>Resend receipt</DropdownMenuItem>
  </OverflowMenu>
);

const bulkActions = () => <Button size="sm">Resend receipts</Button>;
