import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { HydrateClient, prefetch, trpc } from "@/app/_lib/trpc";
import { ScriptsView } from "@/components/sandbox-scripts/scripts-view";
import { PageHeader, TableSkeleton } from "@/components/ui/page";
import { env } from "@/server/env";

export const metadata: Metadata = { title: "Sandbox scripts" };

export default function ScriptsPage() {
  if (env().TENURE_MODE !== "sandbox") notFound();
  return (
    <Gate permission="settings:read" title="Sandbox scripts" what="see the sandbox’s scripts">
      <Scripts />
    </Gate>
  );
}

function Scripts() {
  prefetch(trpc.sandboxScripts.list.queryOptions());
  return (
    <HydrateClient>
      <Suspense fallback={<ScriptsSkeleton />}>
        <ScriptsView />
      </Suspense>
    </HydrateClient>
  );
}

const ScriptsSkeleton = () => (
  <>
    <PageHeader title="Sandbox scripts" />
    <TableSkeleton columns={3} rows={4} label="Loading the scripts" />
  </>
);
