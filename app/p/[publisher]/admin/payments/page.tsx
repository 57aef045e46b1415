import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { HydrateClient, prefetch, trpc } from "@/app/_lib/trpc";
import { PaymentSettingsView } from "@/components/payment-settings/payment-settings-view";
import { PageHeader, TableSkeleton } from "@/components/ui/page";

export const metadata: Metadata = { title: "Payments & taxes" };

const title = "Payments & taxes";

export default function PaymentSettingsPage() {
  return (
    <Gate permission="settings:read" title={title} what="see payments and taxes">
      <Settings />
    </Gate>
  );
}

function Settings() {
  prefetch(trpc.paymentSettings.get.queryOptions());
  return (
    <HydrateClient>
      <PageHeader title={title} detail="What customers can pay with, and which taxes they pay." />
      <Suspense fallback={<TableSkeleton columns={2} label="Loading payments and taxes" />}>
        <PaymentSettingsView />
      </Suspense>
    </HydrateClient>
  );
}
