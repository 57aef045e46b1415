import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { listStart } from "@/app/_lib/list-start";
import { HydrateClient, prefetched, trpc } from "@/app/_lib/trpc";
import { AuditLog } from "@/components/audit/audit-log";
import { PageHeader, TableSkeleton } from "@/components/ui/page";
import { auditList } from "@/server/domain/audit-list";
import { rowParams, type ListParams } from "@/server/domain/list-query";

export const metadata: Metadata = { title: "Audit log" };

type Props = {
  params: Promise<{ publisher: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default function AuditPage(props: Props) {
  return (
    <Gate permission="audit:read" title="Audit log" what="read the audit log">
      <Audit {...props} />
    </Gate>
  );
}

async function Audit({ params, searchParams }: Props) {
  const { publisher } = await params;
  const start = await listStart(auditList, `/p/${publisher}/admin/audit`, await searchParams);
  return (
    <Suspense fallback={<AuditSkeleton />}>
      <Answered start={start} />
    </Suspense>
  );
}

/** Waits for the rows, so that the first thing sent is the list and not its outline. */
async function Answered({ start }: { start: ListParams }) {
  await Promise.all([
    prefetched(trpc.audit.list.queryOptions(rowParams(start))),
    prefetched(trpc.audit.facets.queryOptions()),
    prefetched(trpc.views.list.queryOptions({ list: auditList.name })),
  ]);
  return (
    <HydrateClient>
      <AuditLog />
    </HydrateClient>
  );
}

const AuditSkeleton = () => (
  <>
    <PageHeader title="Audit log" />
    <TableSkeleton columns={5} rows={12} label="Loading the audit log" />
  </>
);
