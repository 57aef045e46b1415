"use client";

import { useState } from "react";
import { leave } from "@/components/accounts/auth-client";
import { useArrival } from "@/components/accounts/use-arrival";
import { useTRPCClient } from "@/components/trpc";
import { Button, ButtonLink } from "@/components/ui/button";
import { readFailure } from "@/components/ui/failure";
import { Notice } from "@/components/ui/notice";
import type { InvitationView } from "@/server/services/team/get-invitation";
import { InvitationCard } from "./invitation-card";
import { JoinForm } from "./join-form";

type InvitationPageProps = { token: string; invitation: InvitationView };

/** The page behind a mailed invitation: joins the team as whoever has the invited address. */
export function InvitationPage({ token, invitation }: InvitationPageProps) {
  const { caller, hasAccount, email } = invitation;
  if (caller === "invited") return <Accept token={token} invitation={invitation} />;
  if (caller === "other") return <WrongAccount invitation={invitation} />;
  if (!hasAccount) return <JoinForm token={token} invitation={invitation} />;

  const way = new URLSearchParams({ callbackUrl: `/invitation?token=${token}`, email });
  return (
    <InvitationCard invitation={invitation}>
      <ButtonLink href={`/sign-in?${way}`} variant="primary" size="lg" className="w-full">
        Sign in to accept
      </ButtonLink>
    </InvitationCard>
  );
}

function Accept({ token, invitation }: InvitationPageProps) {
  const client = useTRPCClient();
  const arrive = useArrival();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const accept = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { publisherId } = await client.team.acceptInvitation.mutate({ token });
      await arrive(`/p/${publisherId}`);
    } catch (error) {
      setProblem(readFailure(error).message);
      setBusy(false);
    }
  };

  return (
    <InvitationCard invitation={invitation}>
      <div className="flex flex-col gap-4">
        {problem && (
          <Notice tone="bad" role="alert">
            {problem}
          </Notice>
        )}
        <Button
          variant="primary"
          size="lg"
          className="w-full"
          loading={isBusy}
          onClick={() => void accept()}
        >
          Accept invitation
        </Button>
      </div>
    </InvitationCard>
  );
}

function WrongAccount({ invitation }: { invitation: InvitationView }) {
  return (
    <InvitationCard invitation={invitation}>
      <div className="flex flex-col gap-4 text-sm">
        <Notice tone="warn">
          You are signed in with another address. Sign out, then open the link in the mail again.
        </Notice>
        <Button size="lg" className="w-full" onClick={() => void leave()}>
          Sign out
        </Button>
      </div>
    </InvitationCard>
  );
}
