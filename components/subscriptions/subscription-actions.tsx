"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useFormat } from "@/components/ui/format-context";
import { GatedButton } from "@/components/ui/gated-button";
import { toast } from "@/components/ui/toast-store";
import { labelOfPermission } from "@/server/domain/grant-labels";
import type { SubscriptionLine } from "@/server/services/subscriptions/subscription-line";

type SubscriptionActionsProps = { subscription: SubscriptionLine; size?: "sm" | "md" };

/** Stops renewal, or lets it run again: whichever there is to do. */
export function SubscriptionActions({ subscription, size = "sm" }: SubscriptionActionsProps) {
  const mayChange = useMay("customers:write");
  const [isAsking, setAsking] = useState(false);
  const { standing, offer } = subscription;
  const isStopped = standing === "stopped";
  if (!isStopped && standing !== "active" && standing !== "trial") return null;

  return (
    <>
      <GatedButton
        size={size}
        reason={
          mayChange
            ? undefined
            : `This takes the permission “${labelOfPermission("customers:write")}”.`
        }
        onClick={() => setAsking(true)}
      >
        {isStopped ? "Resume renewal" : "Stop renewal"}
        <span className="sr-only"> of {offer.title}</span>
      </GatedButton>
      {isAsking && isStopped && (
        <ResumeDialog subscription={subscription} onClose={() => setAsking(false)} />
      )}
      {isAsking && !isStopped && (
        <StopDialog subscription={subscription} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

type AskProps = { subscription: SubscriptionLine; onClose: () => void };

function StopDialog({ subscription, onClose }: AskProps) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const { date } = useFormat();
  const stop = useMutation(trpc.subscriptions.stop.mutationOptions());
  const { id, offer, periodEndsAt } = subscription;
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={`Stop renewal of ${offer.title}?`}
      effect={`There will be no more charges. Access stays until ${date(periodEndsAt)}, and renewal can be resumed until then.`}
      action="Stop renewal"
      cancel="Keep renewing"
      onConfirm={async () => {
        await stop.mutateAsync({ subscriptionId: id });
        await refresh();
        toast.success("Renewal stopped");
      }}
    />
  );
}

function ResumeDialog({ subscription, onClose }: AskProps) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const { date } = useFormat();
  const resume = useMutation(trpc.subscriptions.resume.mutationOptions());
  const { id, offer, periodEndsAt } = subscription;
  return (
    <ConfirmDialog
      open
      tone="primary"
      onClose={onClose}
      title={`Resume renewal of ${offer.title}?`}
      effect={`It renews again, and the next charge is on ${date(periodEndsAt)}. Nothing is charged now.`}
      action="Resume renewal"
      onConfirm={async () => {
        await resume.mutateAsync({ subscriptionId: id });
        await refresh();
        toast.success("Renewal resumed");
      }}
    />
  );
}

/** What shows a subscription anywhere shows it as it is now. */
function useRefresh() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.subscriptions.pathFilter()),
      queryClient.invalidateQueries(trpc.customers.pathFilter()),
    ]);
}
