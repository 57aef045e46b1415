import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { HydrateClient, prefetch, trpc } from "@/app/_lib/trpc";
import { TimeMachineView } from "@/components/time-machine/time-machine-view";
import { PageHeader, TableSkeleton } from "@/components/ui/page";
import { env } from "@/server/env";

export const metadata: Metadata = { title: "Time machine" };

export default function TimeMachinePage() {
  if (env().TENURE_MODE !== "sandbox") notFound();
  return (
    <Gate permission="settings:read" title="Time machine" what="see the time machine">
      <TimeMachine />
    </Gate>
  );
}

function TimeMachine() {
  prefetch(trpc.timeMachine.get.queryOptions());
  return (
    <HydrateClient>
      <Suspense fallback={<TimeMachineSkeleton />}>
        <TimeMachineView />
      </Suspense>
    </HydrateClient>
  );
}

const TimeMachineSkeleton = () => (
  <>
    <PageHeader title="Time machine" />
    <TableSkeleton columns={3} rows={4} label="Reading the clocks" />
  </>
);
