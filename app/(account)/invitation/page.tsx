import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { readToken } from "@/app/_lib/read-token";
import { api } from "@/app/_lib/trpc";
import { ClosedInvitation } from "@/components/team/closed-invitation";
import { InvitationPage } from "@/components/team/invitation-page";

export const metadata: Metadata = { title: "Join a team" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function JoinPage({ searchParams }: Props) {
  const token = readToken(await searchParams);
  const invitation = await api.team.invitation({ token }).catch(orNull);
  return invitation?.state === "open" ? (
    <InvitationPage token={token} invitation={invitation} />
  ) : (
    <ClosedInvitation invitation={invitation} />
  );
}

function orNull(error: unknown): null {
  if (error instanceof TRPCError && error.code === "NOT_FOUND") return null;
  throw error;
}
