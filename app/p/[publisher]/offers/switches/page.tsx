import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { HydrateClient, prefetch, trpc } from "@/app/_lib/trpc";
import { SwitchSettingsView } from "@/components/switches/switch-settings-view";
import { PageHeader, TableSkeleton } from "@/components/ui/page";

export const metadata: Metadata = { title: "Offer switch settings" };

const title = "Offer switch settings";

export default function SwitchSettingsPage() {
  return (
    <Gate permission="overview:read" title={title} what="see the offer switch settings">
      <Settings />
    </Gate>
  );
}

function Settings() {
  prefetch(trpc.switches.settings.queryOptions());
  return (
    <HydrateClient>
      <PageHeader
        title={title}
        detail="Which plans your subscribers may change to by themselves, and what it costs them."
      />
      <Suspense fallback={<TableSkeleton columns={4} label="Loading the offer switch settings" />}>
        <SwitchSettingsView />
      </Suspense>
    </HydrateClient>
  );
}
