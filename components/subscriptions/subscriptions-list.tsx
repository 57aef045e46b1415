"use client";

import { Repeat } from "lucide-react";
import { SubscriptionBulk } from "@/components/bulk/subscription-bulk";
import { useTotalText } from "@/components/list/list-total";
import { ListView } from "@/components/list/list-view";
import { useListPage } from "@/components/list/use-list-page";
import { useListState } from "@/components/list/use-list-state";
import { useFrame, useMay, usePublisherPath } from "@/components/shell/frame-context";
import { ExportMenu } from "@/components/tasks/export-menu";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page";
import { ViewTabs } from "@/components/views/view-tabs";
import { rowParams } from "@/server/domain/list-query";
import { subscriptionList } from "@/server/domain/subscription-list";
import type { SubscriptionLine } from "@/server/services/subscriptions/subscription-line";
import { subscriptionViews } from "./pinned-views";
import { subscriptionColumns } from "./subscription-columns";
import { SubscriptionTotals } from "./subscription-totals";
import { useSubscriptionFields } from "./use-subscription-fields";

const noun = { one: "subscription", other: "subscriptions" };

/** Who renews, who leaves, who is trying it out, and whose payment fails. */
export function SubscriptionsList() {
  const { person, publisher } = useFrame();
  const path = usePublisherPath();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const seesPeople = useMay("personal-data:read");
  const state = useListState(subscriptionList);
  const rows = rowParams(state.params);
  const result = useListPage(trpc.subscriptions.list.queryOptions(rows));
  const fields = useSubscriptionFields();
  const totalText = useTotalText();
  const countAll = async () => (await client.subscriptions.count.query(rows)).count;

  return (
    <>
      <PageHeader
        title="Subscriptions"
        count={result.page && totalText(result.page.total)}
        detail="Who renews, who leaves, who is trying it out, and whose payment fails."
      />
      <ListView<SubscriptionLine>
        shape={subscriptionList}
        state={state}
        result={result}
        label="Subscriptions"
        noun={noun}
        columns={subscriptionColumns}
        fields={fields}
        searchLabel={seesPeople ? "Id or whole email" : "Subscription or customer id"}
        rowId={({ id }) => String(id)}
        rowName={({ customer, offer }) => `${offer.title} of ${customer.email}`}
        rowTarget={({ id }) => ({ href: path(`/customers/subscriptions/${id}`) })}
        countAll={countAll}
        bulk={(selected, params) => (
          <SubscriptionBulk selected={selected} params={params} countAll={countAll} />
        )}
        totals={<SubscriptionTotals params={rows} />}
        exports={(menu) => (
          <ExportMenu
            {...menu}
            list={subscriptionList.name}
            params={state.params}
            total={result.page?.total}
          />
        )}
        views={<ViewTabs list={subscriptionList.name} state={state} pinned={subscriptionViews} />}
        hasKeys={person.hasShortcuts}
        note={`Dates in ${publisher.timeZone}`}
        firstUse={
          <EmptyState icon={<Repeat />} title="No subscriptions yet">
            When a customer subscribes to one of your offers, the subscription is listed here with
            its next charge.
          </EmptyState>
        }
      />
    </>
  );
}
