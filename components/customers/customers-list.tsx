"use client";

import { Users } from "lucide-react";
import { CustomerBulk } from "@/components/bulk/customer-bulk";
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
import { customerList, maskedCustomerList } from "@/server/domain/customer-list";
import { rowParams } from "@/server/domain/list-query";
import type { CustomerLine } from "@/server/services/customers/customer-line";
import { customerColumns, maskedCustomerColumns } from "./customer-columns";
import { customerPaths } from "./customer-words";
import { useCustomerFields } from "./use-customer-fields";

const noun = { one: "customer", other: "customers" };

/** Everybody who registered or bought: find one person, or list people like this. */
export function CustomersList() {
  const { person, publisher } = useFrame();
  const path = usePublisherPath();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const seesPeople = useMay("personal-data:read");
  const shape = seesPeople ? customerList : maskedCustomerList;
  const state = useListState(shape);
  const rows = rowParams(state.params);
  const result = useListPage(trpc.customers.list.queryOptions(rows));
  const fields = useCustomerFields();
  const totalText = useTotalText();
  const countAll = async () => (await client.customers.count.query(rows)).count;

  return (
    <>
      <PageHeader
        title="Customer accounts"
        count={result.page && totalText(result.page.total)}
        detail={
          seesPeople
            ? "Everybody who registered or bought."
            : "Everybody who registered or bought. Personal data is masked for you."
        }
      />
      <ListView<CustomerLine>
        shape={shape}
        state={state}
        result={result}
        label="Customer accounts"
        noun={noun}
        columns={seesPeople ? customerColumns : maskedCustomerColumns}
        fields={fields}
        searchLabel={seesPeople ? "Email, name or id" : "Customer or transaction id"}
        rowId={({ id }) => String(id)}
        rowName={({ email }) => email}
        rowTarget={({ id }) => ({ href: path(customerPaths.self(id)) })}
        countAll={countAll}
        bulk={(selected, params) => (
          <CustomerBulk selected={selected} params={params} countAll={countAll} />
        )}
        exports={(menu) => (
          <ExportMenu
            {...menu}
            list={shape.name}
            params={state.params}
            total={result.page?.total}
          />
        )}
        views={<ViewTabs list={shape.name} state={state} />}
        hasKeys={person.hasShortcuts}
        note={`Times in ${publisher.timeZone}`}
        firstUse={
          <EmptyState icon={<Users />} title="No customers yet">
            Everybody who buys one of your offers, or registers through the API, is listed here with
            what they have and what they paid.
          </EmptyState>
        }
      />
    </>
  );
}
