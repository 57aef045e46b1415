import type { Metadata } from "next";
import { Gate } from "@/app/_lib/gate";
import { HydrateClient, prefetched, trpc } from "@/app/_lib/trpc";
import { ExportsView } from "@/components/tasks/exports-view";
import { PageHeader } from "@/components/ui/page";

export const metadata: Metadata = { title: "Exports" };

export default function ExportsPage() {
  return (
    <Gate permission="exports:create" title="Exports" what="export lists">
      <Exports />
    </Gate>
  );
}

async function Exports() {
  // Waited for: the view does not wait by itself, and would be drawn here without its answer.
  await prefetched(trpc.tasks.list.queryOptions());
  return (
    <HydrateClient>
      <PageHeader
        title="Exports"
        detail="Large files that you asked for. Each is kept for 7 days, and opens for you alone."
      />
      <ExportsView />
    </HydrateClient>
  );
}
