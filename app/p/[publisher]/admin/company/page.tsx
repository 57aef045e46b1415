import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { HydrateClient, prefetch, trpc } from "@/app/_lib/trpc";
import { CompanyProfileForm } from "@/components/publishers/company-profile-form";
import { PageHeader, TableSkeleton } from "@/components/ui/page";

export const metadata: Metadata = { title: "Company profile" };

const title = "Company profile";

export default function CompanyPage() {
  return (
    <Gate permission="settings:read" title={title} what="see the company profile">
      <Company />
    </Gate>
  );
}

function Company() {
  prefetch(trpc.company.profile.queryOptions());
  return (
    <HydrateClient>
      <PageHeader title={title} detail="Who you are to customers, tax offices and mail programs." />
      <Suspense fallback={<TableSkeleton columns={2} label="Loading the company profile" />}>
        <CompanyProfileForm />
      </Suspense>
    </HydrateClient>
  );
}
