import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { listStart } from "@/app/_lib/list-start";
import { HydrateClient, prefetched, trpc } from "@/app/_lib/trpc";
import { TransactionsList } from "@/components/transactions/transactions-list";
import { PageHeader, TableSkeleton } from "@/components/ui/page";
import { rowParams, type ListParams } from "@/server/domain/list-query";
import { transactionList } from "@/server/domain/transaction-list";

export const metadata: Metadata = { title: "Transactions" };

type Props = {
  params: Promise<{ publisher: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default function TransactionsPage(props: Props) {
  return (
    <Gate permission="overview:read" title="Transactions" what="see the publisher’s transactions">
      <Transactions {...props} />
    </Gate>
  );
}

async function Transactions({ params, searchParams }: Props) {
  const { publisher } = await params;
  const start = await listStart(
    transactionList,
    `/p/${publisher}/customers/transactions`,
    await searchParams,
  );
  return (
    <Suspense fallback={<TransactionsSkeleton />}>
      <Answered start={start} />
    </Suspense>
  );
}

/**
 * Waits for the rows, so that the first thing sent is the list and not its outline. What all pages add
 * up to may take longer than one of them: the browser asks for that.
 */
async function Answered({ start }: { start: ListParams }) {
  await Promise.all([
    prefetched(trpc.transactions.list.queryOptions(rowParams(start))),
    prefetched(trpc.transactions.facets.queryOptions()),
    prefetched(trpc.views.list.queryOptions({ list: transactionList.name })),
  ]);
  return (
    <HydrateClient>
      <TransactionsList />
    </HydrateClient>
  );
}

const TransactionsSkeleton = () => (
  <>
    <PageHeader title="Transactions" />
    <TableSkeleton columns={7} rows={12} label="Loading transactions" />
  </>
);
