"use client";

import { useState } from "react";
import { useMay } from "@/components/shell/frame-context";
import { useTRPCClient } from "@/components/trpc";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { GatedButton } from "@/components/ui/gated-button";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { toast } from "@/components/ui/toast-store";
import { labelOfPermission } from "@/server/domain/grant-labels";
import { repairedReason } from "@/server/domain/repaired-reason";
import type { SubscriptionDetail } from "@/server/services/subscriptions/get-subscription-detail";
import { RepairDialog } from "./repair-dialog";
import { useRefreshSubscriptions } from "./use-refresh-subscriptions";

/** Why billing leaves a subscription alone, and the way back. */
export function ParkedNotice({ subscription }: { subscription: SubscriptionDetail }) {
  const client = useTRPCClient();
  const refresh = useRefreshSubscriptions();
  const mayChange = useMay("customers:write");
  const [isAsking, setAsking] = useState(false);
  const [isRepairing, setRepairing] = useState(false);
  const [isParkedAgain, setParkedAgain] = useState(false);
  const { id, offer, facts } = subscription;
  if (!facts.parking) return null;
  const { at, reason } = facts.parking;

  const release = async () => {
    const { parkReason } = await client.subscriptions.release.mutate({ subscriptionId: id });
    await refresh();
    setParkedAgain(parkReason !== null);
    if (parkReason === null) toast.success("Back in billing");
  };
  const isRepaired = reason === repairedReason;
  const missing = mayChange
    ? undefined
    : `This takes the permission “${labelOfPermission("customers:write")}”.`;
  return (
    <Notice
      tone={isRepaired ? "warn" : "bad"}
      title={isRepaired ? "Repaired, and still parked" : "Parked: billing leaves it alone"}
    >
      <p role="status">
        {isParkedAgain && "It was put back, and parked again at once. "}
        {isRepaired ? (
          <>It makes sense again. It is billed once somebody has looked and puts it back.</>
        ) : (
          <>
            Since <Time at={at} /> it is neither charged nor ended, because what is stored of it
            makes no sense: <span className="font-medium break-words">{reason}</span>
          </>
        )}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <GatedButton size="sm" reason={missing} onClick={() => setRepairing(true)}>
          Repair…
        </GatedButton>
        <GatedButton size="sm" reason={missing} onClick={() => setAsking(true)}>
          Put back into billing
        </GatedButton>
      </div>
      {isRepairing && (
        <RepairDialog subscription={subscription} onClose={() => setRepairing(false)} />
      )}
      <ConfirmDialog
        open={isAsking}
        onClose={() => setAsking(false)}
        tone="primary"
        title={`Put ${offer.title} back into billing?`}
        effect="Billing looks at it at once: what is due by now is charged, or it ends. If it makes no sense still, it is parked again with the reason."
        action="Put back into billing"
        onConfirm={release}
      />
    </Notice>
  );
}
