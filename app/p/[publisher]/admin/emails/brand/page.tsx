import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { HydrateClient, prefetch, trpc } from "@/app/_lib/trpc";
import { BrandForm } from "@/components/emails/admin/brand-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader, TableSkeleton } from "@/components/ui/page";

export const metadata: Metadata = { title: "Sender and brand" };

const title = "Sender and brand";

type Props = { params: Promise<{ publisher: string }> };

export default function EmailBrandPage({ params }: Props) {
  return (
    <Gate permission="settings:read" title={title} what="see how mails look">
      <Brand params={params} />
    </Gate>
  );
}

async function Brand({ params }: Props) {
  const { publisher } = await params;
  prefetch(trpc.emails.templates.queryOptions());
  return (
    <HydrateClient>
      <PageHeader
        breadcrumb={
          <Breadcrumb trail={[{ label: "Emails", href: `/p/${publisher}/admin/emails` }]} />
        }
        title={title}
        detail="Whom your mails come from, and how they look."
      />
      <Suspense fallback={<TableSkeleton columns={2} label="Loading sender and brand" />}>
        <BrandForm />
      </Suspense>
    </HydrateClient>
  );
}
