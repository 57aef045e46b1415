"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { offersReason } from "@/components/offers/create-offer-link";
import { useMay } from "@/components/shell/frame-context";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useFormat } from "@/components/ui/format-context";
import { GatedButton } from "@/components/ui/gated-button";
import { toast } from "@/components/ui/toast-store";
import { useNow } from "@/components/ui/now-context";
import type { PriceChangeDetail } from "@/server/services/price-changes/get-price-change";

type PriceChangeActionsProps = {
  change: PriceChangeDetail;
  /** Who would move, of a draft; `undefined` while that is counted, or where it cannot be. */
  moving: number | undefined;
};

/** What can be done about it now: start or discard a draft, call off what has no effect yet. */
export function PriceChangeActions({ change, moving }: PriceChangeActionsProps) {
  const now = useNow();
  const reason = useMay("offers:write") ? undefined : offersReason;
  const [open, setOpen] = useState<"start" | "cancel" | null>(null);
  const close = () => setOpen(null);
  const isDraft = change.state === "draft";
  const isAhead = change.state === "running" && change.startsAt.getTime() > now;
  return (
    <>
      {(isDraft || isAhead) && (
        <GatedButton reason={reason} onClick={() => setOpen("cancel")}>
          {isDraft ? "Discard draft" : "Call off"}
        </GatedButton>
      )}
      {isDraft && (
        <GatedButton
          variant="primary"
          reason={
            reason ??
            (moving === undefined ? "First it has to be seen what it comes to." : undefined)
          }
          onClick={() => setOpen("start")}
        >
          Start price change
        </GatedButton>
      )}
      {open === "start" && moving !== undefined && (
        <StartDialog change={change} moving={moving} onClose={close} />
      )}
      {open === "cancel" && <CancelDialog change={change} onClose={close} />}
    </>
  );
}

function useRefresh() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries(trpc.priceChanges.pathFilter());
}

type DialogProps = { change: PriceChangeDetail; onClose: () => void };

function StartDialog({ change, moving, onClose }: DialogProps & { moving: number }) {
  const client = useTRPCClient();
  const refresh = useRefresh();
  const { money, number, date } = useFormat();
  const { priceChangeId, version, offer, price, startsAt } = change;
  const sentences = [
    moving > 0 &&
      `${number(moving)} ${moving === 1 ? "subscriber gets a mail" : "subscribers get a mail"} within minutes, and ${moving === 1 ? "pays" : "pay"} ${money(price, true)} from their first renewal after the notice.`,
    `New customers pay ${money(price, true)} from ${date(startsAt)} on. Until then it can be called off.`,
  ].filter((sentence) => sentence !== false);
  return (
    <ConfirmDialog
      open
      tone="primary"
      onClose={onClose}
      title={`Start the price change of ${offer.title}?`}
      effect={sentences.join(" ")}
      action="Start price change"
      {...(moving > 0 && { typed: String(moving) })}
      onConfirm={async () => {
        try {
          await client.priceChanges.start.mutate({ priceChangeId, version });
          toast.success("Price change started");
        } finally {
          await refresh();
        }
      }}
    />
  );
}

function CancelDialog({ change, onClose }: DialogProps) {
  const client = useTRPCClient();
  const refresh = useRefresh();
  const { number } = useFormat();
  const { priceChangeId, version, offer, state, report } = change;
  const isDraft = state === "draft";
  const told =
    report.told > 0
      ? `${number(report.told)} ${report.told === 1 ? "subscriber was" : "subscribers were"} told of it and ${report.told === 1 ? "gets" : "get"} a mail that the price stays.`
      : "Nobody was told of it yet.";
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={isDraft ? "Discard this draft?" : `Call off the price change of ${offer.title}?`}
      effect={isDraft ? "Nobody was told of it, and nothing changes." : told}
      action={isDraft ? "Discard draft" : "Call off"}
      cancel="Keep it"
      onConfirm={async () => {
        try {
          await client.priceChanges.cancel.mutate({ priceChangeId, version });
          toast.success(isDraft ? "Draft discarded" : "Price change called off");
        } finally {
          await refresh();
        }
      }}
    />
  );
}
