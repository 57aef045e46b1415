import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { HydrateClient, prefetch, trpc } from "@/app/_lib/trpc";
import { TeamView, type TeamTab } from "@/components/team/team-view";
import { PageHeader, TableSkeleton } from "@/components/ui/page";

export const metadata: Metadata = { title: "Team" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TeamPage({ searchParams }: Props) {
  const { tab } = await searchParams;
  return (
    <Gate permission="team:read" title="Team" what="see the team">
      <Team tab={tab === "matrix" ? "matrix" : "people"} />
    </Gate>
  );
}

function Team({ tab }: { tab: TeamTab }) {
  prefetch(trpc.team.list.queryOptions());
  return (
    <HydrateClient>
      <Suspense fallback={<TeamSkeleton />}>
        <TeamView tab={tab} />
      </Suspense>
    </HydrateClient>
  );
}

const TeamSkeleton = () => (
  <>
    <PageHeader title="Team" />
    <TableSkeleton columns={5} rows={4} label="Loading the team" />
  </>
);
