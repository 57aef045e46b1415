"use client";

import { useQuery } from "@tanstack/react-query";
import { TrendingUp } from "lucide-react";
import { useMemo } from "react";
import { useTotalText } from "@/components/list/list-total";
import { ListView } from "@/components/list/list-view";
import { useListPage } from "@/components/list/use-list-page";
import { useListState } from "@/components/list/use-list-state";
import { useFrame, usePublisherPath } from "@/components/shell/frame-context";
import { ExportMenu } from "@/components/tasks/export-menu";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page";
import { ViewTabs } from "@/components/views/view-tabs";
import { rowParams } from "@/server/domain/list-query";
import { mrrMovementList } from "@/server/domain/mrr-movement-list";
import type { MrrMovementLine } from "@/server/services/analytics/movement-lines";
import { mrrMovementFields } from "./movement-fields";
import { mrrKindLabels } from "./movement-words";
import { mrrMovementColumns } from "./mrr-movement-columns";
import { MrrMovementTotals } from "./mrr-movement-totals";

const noun = { one: "change", other: "changes" };

/** Where monthly recurring revenue came from, and where it went. */
export function MrrMovementsList() {
  const { person, publisher } = useFrame();
  const path = usePublisherPath();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const state = useListState(mrrMovementList);
  const rows = rowParams(state.params);
  const result = useListPage(trpc.mrrMovements.list.queryOptions(rows));
  const { data: facets } = useQuery(trpc.subscriptions.facets.queryOptions());
  const fields = useMemo(() => mrrMovementFields(facets?.currencies ?? []), [facets]);
  const totalText = useTotalText();

  return (
    <>
      <PageHeader
        title="Revenue"
        count={result.page && totalText(result.page.total)}
        detail="Every change of monthly recurring revenue. All of them together are the MRR of today."
      />
      <div className="mb-4">
        <MrrMovementTotals params={rows} />
      </div>
      <ListView<MrrMovementLine>
        shape={mrrMovementList}
        state={state}
        result={result}
        label="Changes of recurring revenue"
        noun={noun}
        columns={mrrMovementColumns}
        fields={fields}
        searchLabel="Customer or subscription id"
        rowId={({ id }) => id}
        rowName={({ customer, kind }) => `${customer.email}: ${mrrKindLabels[kind].label}`}
        rowTarget={({ subscription }) => ({
          href: path(`/customers/subscriptions/${subscription.id}`),
        })}
        countAll={async () => (await client.mrrMovements.count.query(rows)).count}
        exports={(menu) => (
          <ExportMenu
            {...menu}
            list={mrrMovementList.name}
            params={state.params}
            total={result.page?.total}
          />
        )}
        views={<ViewTabs list={mrrMovementList.name} state={state} />}
        hasKeys={person.hasShortcuts}
        note={`Times in ${publisher.timeZone}`}
        firstUse={
          <EmptyState icon={<TrendingUp />} title="Nothing recurs yet">
            As soon as somebody pays for a subscription, what it brings in a month is noted here,
            and every change of it from then on.
          </EmptyState>
        }
      />
    </>
  );
}
