"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { Dialog } from "@/components/ui/dialog";
import { readFailure } from "@/components/ui/failure";
import { GatedButton } from "@/components/ui/gated-button";
import { Notice } from "@/components/ui/notice";
import { labelOfPermission } from "@/server/domain/grant-labels";
import type { ChangeKind } from "@/server/services/subscriptions/change/schemas";
import type { SubscriptionLine } from "@/server/services/subscriptions/subscription-line";
import { ChangeDialog } from "./change-dialog";
import { changeWords } from "./change-words";
import { SubscriptionMenu } from "./subscription-menu";

type Acted = Pick<SubscriptionLine, "id" | "offer" | "standing" | "attention">;
type SubscriptionActionsProps = { subscription: Acted; size?: "sm" | "md" };

/** What there is most likely to do with a subscription, and everything else behind three dots. */
export function SubscriptionActions({ subscription, size = "sm" }: SubscriptionActionsProps) {
  const mayChange = useMay("customers:write");
  const [chosen, setChosen] = useState<ChangeKind | null>(null);
  const { offer, standing, attention } = subscription;
  if (standing === "terminated" || attention === "parked") return null;
  const first = firstFor(subscription);
  const reason = mayChange
    ? undefined
    : `This takes the permission “${labelOfPermission("customers:write")}”.`;

  return (
    <>
      <GatedButton size={size} reason={reason} onClick={() => setChosen(first)}>
        {changeWords[first].item}
        <span className="sr-only"> of {offer.title}</span>
      </GatedButton>
      <SubscriptionMenu
        subscription={subscription}
        reason={reason}
        size={size === "sm" ? "icon-sm" : "icon"}
        onChoose={setChosen}
      />
      {chosen && (
        <AnyChange kind={chosen} subscription={subscription} onClose={() => setChosen(null)} />
      )}
    </>
  );
}

function firstFor({ standing, attention }: Acted): ChangeKind {
  if (attention === "past-due") return "retry";
  if (standing === "stopped") return "resume";
  return standing === "paused" ? "end-pause" : "stop";
}

type AnyChangeProps = {
  kind: ChangeKind;
  subscription: Pick<Acted, "id" | "offer">;
  onClose: () => void;
};

/** The dialog of a change, once it is known what can be chosen in it. */
export function AnyChange({ kind, subscription, onClose }: AnyChangeProps) {
  const trpc = useTRPC();
  const asked = { subscriptionId: subscription.id };
  const { data, error } = useQuery(trpc.subscriptions.options.queryOptions(asked));
  if (error) {
    return (
      <Dialog open onClose={onClose} title={changeWords[kind].item}>
        <Notice tone="bad">{readFailure(error).message}</Notice>
      </Dialog>
    );
  }
  if (!data) return null;
  return <ChangeDialog kind={kind} subscription={subscription} options={data} onClose={onClose} />;
}
