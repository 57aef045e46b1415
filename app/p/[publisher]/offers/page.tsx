import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { listStart } from "@/app/_lib/list-start";
import { HydrateClient, prefetched, trpc } from "@/app/_lib/trpc";
import { OffersList } from "@/components/offers/offers-list";
import { PageHeader, TableSkeleton } from "@/components/ui/page";
import { rowParams, type ListParams } from "@/server/domain/list-query";
import { offerList } from "@/server/domain/offer-list";

export const metadata: Metadata = { title: "Offers" };

type Props = {
  params: Promise<{ publisher: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default function OffersPage(props: Props) {
  return (
    <Gate permission="overview:read" title="Offers" what="see the offers">
      <Offers {...props} />
    </Gate>
  );
}

async function Offers({ params, searchParams }: Props) {
  const { publisher } = await params;
  const start = await listStart(offerList, `/p/${publisher}/offers`, await searchParams);
  return (
    <Suspense fallback={<OffersSkeleton />}>
      <Answered start={start} />
    </Suspense>
  );
}

/** Waits for the rows, so that the first thing sent is the list and not its outline. */
async function Answered({ start }: { start: ListParams }) {
  await Promise.all([
    prefetched(trpc.offers.list.queryOptions(rowParams(start))),
    prefetched(trpc.offers.facets.queryOptions()),
    prefetched(trpc.views.list.queryOptions({ list: offerList.name })),
  ]);
  return (
    <HydrateClient>
      <OffersList />
    </HydrateClient>
  );
}

const OffersSkeleton = () => (
  <>
    <PageHeader title="Offers" />
    <TableSkeleton columns={8} rows={8} label="Loading the offers" />
  </>
);
