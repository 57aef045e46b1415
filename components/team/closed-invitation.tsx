import { AuthCard } from "@/components/accounts/auth-card";
import { ButtonLink } from "@/components/ui/button";
import type { InvitationView } from "@/server/services/team/get-invitation";

type Closed = Exclude<InvitationView["state"], "open">;

/** An invitation that opens nothing any more: why, and the next step. */
export function ClosedInvitation({ invitation }: { invitation: InvitationView | null }) {
  const { title, detail } = wordsFor(invitation);
  return (
    <AuthCard title={title} detail={detail}>
      <ButtonLink href="/p" variant="primary" size="lg" className="w-full">
        Go to the dashboard
      </ButtonLink>
    </AuthCard>
  );
}

function wordsFor(invitation: InvitationView | null): { title: string; detail: string } {
  if (!invitation || invitation.state === "open") {
    return {
      title: "This link is not complete",
      detail:
        "Part of it may have been lost on the way. Open it from the mail again, or copy all of it.",
    };
  }
  const { publisherName, inviterName, state } = invitation;
  const inviter = inviterName ?? `the team of ${publisherName}`;
  const words: Record<Closed, { title: string; detail: string }> = {
    accepted: {
      title: "This invitation was accepted",
      detail: `The place in the team of ${publisherName} is taken. If it was you, sign in and go on.`,
    },
    revoked: {
      title: "This invitation was withdrawn",
      detail: `Ask ${inviter} if you think that is a mistake.`,
    },
    replaced: {
      title: "A newer invitation is on its way",
      detail: "It was sent again, so only the link in the latest mail works.",
    },
    expired: {
      title: "This invitation has expired",
      detail: `Invitations hold for 7 days. Ask ${inviter} to send it again.`,
    },
  };
  return words[state];
}
