"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Monitor, Smartphone } from "lucide-react";
import { useState } from "react";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { readFailure } from "@/components/ui/failure";
import { SettingsSection } from "@/components/ui/form/settings-section";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { toast } from "@/components/ui/toast-store";
import type { SessionView } from "@/server/services/accounts/list-sessions";
import { useAccountRefresh } from "./use-account-refresh";

/** Where the person is signed in, and the way to end it there. */
export function SessionList() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const refresh = useAccountRefresh();
  const { data: sessions } = useSuspenseQuery(trpc.account.sessions.queryOptions());
  const [isAsking, setAsking] = useState(false);
  const others = sessions.filter(({ isCurrent }) => !isCurrent).length;

  const revokeOthers = async () => {
    await client.account.revokeOtherSessions.mutate();
    await refresh();
    toast.success("Other browsers are signed out");
  };

  return (
    <SettingsSection
      title="Where you are signed in"
      detail="Sign out a browser you do not know, and change your password. A browser that is not used for two weeks is signed out by itself."
    >
      <ul aria-label="Browsers" className="rounded-lg border border-line">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      {others > 0 && (
        <div>
          <Button onClick={() => setAsking(true)}>Sign out all others</Button>
        </div>
      )}
      <ConfirmDialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title={others === 1 ? "Sign out the other browser?" : `Sign out ${others} other browsers?`}
        effect="They have to sign in again. This browser stays signed in."
        action={others === 1 ? "Sign out 1 browser" : `Sign out ${others} browsers`}
        onConfirm={revokeOthers}
      />
    </SettingsSection>
  );
}

function SessionRow({ session }: { session: SessionView }) {
  const client = useTRPCClient();
  const refresh = useAccountRefresh();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const Icon = session.isHandheld ? Smartphone : Monitor;

  const revoke = async () => {
    setBusy(true);
    try {
      await client.account.revokeSession.mutate({ sessionId: session.id });
      toast.success(`${session.device} is signed out`);
    } catch (error) {
      setProblem(readFailure(error).message);
    }
    await refresh();
    setBusy(false);
  };

  return (
    <li className="border-t border-line px-4 py-3 text-sm first:border-0">
      <div className="flex items-center gap-3">
        <Icon aria-hidden className="size-5 shrink-0 text-fg-muted" />
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
            {session.device}
            {session.isCurrent && <Badge tone="ok">This browser</Badge>}
          </p>
          <p className="text-xs text-fg-muted">
            {session.isCurrent ? (
              "Active now"
            ) : (
              <>
                Last seen <Time at={session.lastSeenAt} show="relative" />
              </>
            )}
            {session.ip && <> · {session.ip}</>} · signed in <Time at={session.createdAt} />
          </p>
        </div>
        {!session.isCurrent && (
          <Button
            size="sm"
            loading={isBusy}
            aria-label={`Sign out ${session.device}`}
            onClick={() => void revoke()}
          >
            Sign out
          </Button>
        )}
      </div>
      {problem && (
        <Notice tone="bad" role="alert" className="mt-2">
          {problem}
        </Notice>
      )}
    </li>
  );
}
