import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { HydrateClient, prefetch, trpc } from "@/app/_lib/trpc";
import { CheckoutSettingsView } from "@/components/checkout-settings/checkout-settings-view";
import { PageHeader, TableSkeleton } from "@/components/ui/page";

export const metadata: Metadata = { title: "Checkout & widgets" };

const title = "Checkout & widgets";

export default function CheckoutSettingsPage() {
  return (
    <Gate permission="settings:read" title={title} what="see the settings of checkout">
      <Settings />
    </Gate>
  );
}

function Settings() {
  prefetch(trpc.checkoutSettings.get.queryOptions());
  prefetch(trpc.consents.list.queryOptions());
  return (
    <HydrateClient>
      <PageHeader
        title={title}
        detail="How customers come to your checkout, and where they return."
      />
      <Suspense fallback={<TableSkeleton columns={2} label="Loading the settings of checkout" />}>
        <CheckoutSettingsView />
      </Suspense>
    </HydrateClient>
  );
}
