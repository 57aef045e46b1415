import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { listStart } from "@/app/_lib/list-start";
import { HydrateClient, prefetched, trpc } from "@/app/_lib/trpc";
import { CustomersList } from "@/components/customers/customers-list";
import { PageHeader, TableSkeleton } from "@/components/ui/page";
import { customerList } from "@/server/domain/customer-list";
import { rowParams, type ListParams } from "@/server/domain/list-query";

export const metadata: Metadata = { title: "Customer accounts" };

type Props = {
  params: Promise<{ publisher: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default function CustomersPage(props: Props) {
  return (
    <Gate permission="overview:read" title="Customer accounts" what="see the publisher’s customers">
      <Customers {...props} />
    </Gate>
  );
}

async function Customers({ params, searchParams }: Props) {
  const { publisher } = await params;
  const start = await listStart(customerList, `/p/${publisher}/customers`, await searchParams);
  return (
    <Suspense fallback={<CustomersSkeleton />}>
      <Answered start={start} />
    </Suspense>
  );
}

/** Waits for the rows, so that the first thing sent is the list and not its outline. */
async function Answered({ start }: { start: ListParams }) {
  await Promise.all([
    prefetched(trpc.customers.list.queryOptions(rowParams(start))),
    prefetched(trpc.customers.facets.queryOptions()),
    prefetched(trpc.views.list.queryOptions({ list: customerList.name })),
  ]);
  return (
    <HydrateClient>
      <CustomersList />
    </HydrateClient>
  );
}

const CustomersSkeleton = () => (
  <>
    <PageHeader title="Customer accounts" />
    <TableSkeleton columns={7} rows={12} label="Loading customers" />
  </>
);
