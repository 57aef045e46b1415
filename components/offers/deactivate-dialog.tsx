"use client";

import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useFormat } from "@/components/ui/format-context";
import { toast } from "@/components/ui/toast-store";
import type { OfferView } from "@/server/services/offers/get-offer";
import { useOfferState } from "./use-offer-state";

type DeactivateDialogProps = { offer: OfferView; open: boolean; onClose: () => void };

/** Asks before an offer goes off sale, and says who notices and who does not. */
export function DeactivateDialog({ offer, open, onClose }: DeactivateDialogProps) {
  const { deactivate } = useOfferState(offer);
  const { number } = useFormat();
  const { title, activeSubscriptions: count } = offer;
  const keeps =
    count === 1
      ? "The 1 subscription that runs goes on"
      : `The ${number(count)} subscriptions that run go on`;
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={`Deactivate ${title}?`}
      effect={`Nobody can buy it any more: its link says that it is no longer available. ${
        count === 0 ? "Whoever bought it keeps access" : `${keeps}, with access and renewals`
      }. You can activate it again at any time.`}
      action="Deactivate offer"
      onConfirm={async () => {
        await deactivate();
        toast.success(`${title} is no longer on sale`);
      }}
    />
  );
}
