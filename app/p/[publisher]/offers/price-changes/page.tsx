import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { HydrateClient, prefetch, trpc } from "@/app/_lib/trpc";
import { NewChangeLink, PriceChangesView } from "@/components/price-changes/price-changes-view";
import { PageHeader, TableSkeleton } from "@/components/ui/page";

export const metadata: Metadata = { title: "Price changes" };

const title = "Price changes";

export default function PriceChangesPage() {
  return (
    <Gate permission="overview:read" title={title} what="see the price changes">
      <Changes />
    </Gate>
  );
}

function Changes() {
  prefetch(trpc.priceChanges.list.queryOptions());
  return (
    <HydrateClient>
      <PageHeader
        title={title}
        detail="New prices from a day on, for new customers and for those who subscribe already."
        action={<NewChangeLink />}
      />
      <Suspense fallback={<TableSkeleton columns={6} label="Loading the price changes" />}>
        <PriceChangesView />
      </Suspense>
    </HydrateClient>
  );
}
