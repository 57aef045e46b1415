"use client";

import { UserRoundPlus } from "lucide-react";
import { customerPaths } from "@/components/customers/customer-words";
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
import { subscriberMovementList } from "@/server/domain/subscriber-movement-list";
import type { SubscriberMovementLine } from "@/server/services/analytics/movement-lines";
import { subscriberMovementFields } from "./movement-fields";
import { subscriberKindLabels } from "./movement-words";
import { subscriberMovementColumns } from "./subscriber-movement-columns";
import { SubscriberMovementTotals } from "./subscriber-movement-totals";

const noun = { one: "movement", other: "movements" };

/** Who became a subscriber, ceased to be one and became one again. */
export function SubscriberMovementsList() {
  const { person, publisher } = useFrame();
  const path = usePublisherPath();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const state = useListState(subscriberMovementList);
  const rows = rowParams(state.params);
  const result = useListPage(trpc.subscriberMovements.list.queryOptions(rows));
  const totalText = useTotalText();
  const areLeaving = state.query.filters.some(
    (filter) =>
      filter.field === "effect" ||
      (filter.field === "kind" && filter.kind === "enum" && filter.values.includes("churned")),
  );

  return (
    <>
      <PageHeader
        title="Subscribers"
        count={result.page && totalText(result.page.total)}
        detail="Everybody who subscribed, left or came back. Each figure about subscribers is the sum of such movements."
      />
      <div className="mb-4">
        <SubscriberMovementTotals params={rows} areLeaving={areLeaving} />
      </div>
      <ListView<SubscriberMovementLine>
        shape={subscriberMovementList}
        state={state}
        result={result}
        label="Subscriber movements"
        noun={noun}
        columns={subscriberMovementColumns}
        fields={subscriberMovementFields}
        searchLabel="Customer or subscription id"
        rowId={({ id }) => id}
        rowName={({ customer, kind }) => `${customer.email}: ${subscriberKindLabels[kind].label}`}
        rowTarget={({ customer }) => ({ href: path(customerPaths.self(customer.id)) })}
        countAll={async () => (await client.subscriberMovements.count.query(rows)).count}
        exports={(menu) => (
          <ExportMenu
            {...menu}
            list={subscriberMovementList.name}
            params={state.params}
            total={result.page?.total}
          />
        )}
        views={<ViewTabs list={subscriberMovementList.name} state={state} />}
        hasKeys={person.hasShortcuts}
        note={`Times in ${publisher.timeZone}`}
        firstUse={
          <EmptyState icon={<UserRoundPlus />} title="Nobody has subscribed yet">
            As soon as somebody subscribes, it is noted here, as is every subscriber who leaves or
            comes back.
          </EmptyState>
        }
      />
    </>
  );
}
