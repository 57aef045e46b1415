import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { HydrateClient, prefetch, trpc } from "@/app/_lib/trpc";
import { ApiKeysView } from "@/components/api-keys/api-keys-view";
import { PageHeader, TableSkeleton } from "@/components/ui/page";

export const metadata: Metadata = { title: "API keys" };

export default function ApiKeysPage() {
  return (
    <Gate permission="settings:read" title="API keys" what="see the API keys">
      <ApiKeys />
    </Gate>
  );
}

function ApiKeys() {
  prefetch(trpc.apiKeys.list.queryOptions());
  return (
    <HydrateClient>
      <Suspense fallback={<ApiKeysSkeleton />}>
        <ApiKeysView />
      </Suspense>
    </HydrateClient>
  );
}

const ApiKeysSkeleton = () => (
  <>
    <PageHeader title="API keys" />
    <TableSkeleton columns={5} rows={3} label="Loading the API keys" />
  </>
);
