import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { HydrateClient, prefetch, trpc } from "@/app/_lib/trpc";
import { DunningView } from "@/components/dunning/dunning-view";
import { PageHeader, TableSkeleton } from "@/components/ui/page";

export const metadata: Metadata = { title: "Dunning actions" };

const title = "Dunning actions";

export default function DunningPage() {
  return (
    <Gate permission="settings:read" title={title} what="see how payments are tried again">
      <Settings />
    </Gate>
  );
}

function Settings() {
  prefetch(trpc.dunning.list.queryOptions());
  return (
    <HydrateClient>
      <PageHeader
        title={title}
        detail="When renewals are charged, how often a declined one is tried again, and how long access lasts meanwhile."
      />
      <Suspense fallback={<TableSkeleton columns={5} rows={6} label="Loading dunning actions" />}>
        <DunningView />
      </Suspense>
    </HydrateClient>
  );
}
