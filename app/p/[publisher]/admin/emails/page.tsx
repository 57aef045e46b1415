import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { HydrateClient, prefetch, trpc } from "@/app/_lib/trpc";
import { TemplatesView } from "@/components/emails/admin/templates-view";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader, TableSkeleton } from "@/components/ui/page";

export const metadata: Metadata = { title: "Emails" };

const title = "Emails";

type Props = { params: Promise<{ publisher: string }> };

export default function EmailsPage({ params }: Props) {
  return (
    <Gate permission="settings:read" title={title} what="see which mails customers get">
      <Emails params={params} />
    </Gate>
  );
}

async function Emails({ params }: Props) {
  const { publisher } = await params;
  prefetch(trpc.emails.templates.queryOptions());
  return (
    <HydrateClient>
      <PageHeader
        title={title}
        detail="Every mail your customers get: what it says, when it is sent, and whether it is."
        action={
          <ButtonLink href={`/p/${publisher}/admin/emails/brand`}>Sender and brand</ButtonLink>
        }
      />
      <Suspense fallback={<TableSkeleton columns={4} rows={10} label="Loading mails" />}>
        <TemplatesView />
      </Suspense>
    </HydrateClient>
  );
}
