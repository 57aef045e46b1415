import type { ReactNode } from "react";
import { AuthCard } from "@/components/accounts/auth-card";
import type { InvitationView } from "@/server/services/team/get-invitation";

type InvitationCardProps = { invitation: InvitationView; children: ReactNode };

/** Who invites whom to what. */
export function InvitationCard({ invitation, children }: InvitationCardProps) {
  const { publisherName, inviterName, email } = invitation;
  return (
    <AuthCard
      title={`Join ${publisherName}`}
      detail={
        <>
          {inviterName ?? "The team"} invited{" "}
          <strong className="font-medium break-words text-fg">{email}</strong> to the team.
        </>
      }
    >
      {children}
    </AuthCard>
  );
}
