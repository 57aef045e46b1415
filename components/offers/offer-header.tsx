"use client";

import { ExternalLink } from "lucide-react";
import { useMay, usePublisherPath } from "@/components/shell/frame-context";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { readFailure } from "@/components/ui/failure";
import { useFormat } from "@/components/ui/format-context";
import { GatedButton } from "@/components/ui/gated-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page";
import { StateChip } from "@/components/ui/state-chip";
import { toast } from "@/components/ui/toast-store";
import type { OfferView } from "@/server/services/offers/get-offer";
import { offersReason } from "./create-offer-link";
import { OfferMenu } from "./offer-menu";
import { pricePerPeriod, stateLabels, typeLabels } from "./offer-words";
import { useOfferState } from "./use-offer-state";

/** What it is, whether it is on sale, and the one thing to do about that. */
export function OfferHeader({ offer }: { offer: OfferView }) {
  const path = usePublisherPath();
  const { money } = useFormat();
  const mayChange = useMay("offers:write");
  const { activate, isActivating, activateFailure } = useOfferState(offer);
  const { title, state, price, period } = offer;
  const costs = pricePerPeriod(money(price), price.minor === 0, period);

  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb trail={[{ label: "Offers", href: path("/offers") }]} />}
        title={
          <>
            {title}
            <StateChip {...stateLabels[state]} className="self-center" />
          </>
        }
        detail={`${typeLabels[offer.letter]} · ${costs}`}
        action={
          state === "active" ? (
            <ButtonLink href={offer.link} target="_blank" prefetch={false}>
              <ExternalLink aria-hidden className="size-4" />
              Open checkout
            </ButtonLink>
          ) : (
            <GatedButton
              variant="primary"
              loading={isActivating}
              reason={mayChange ? undefined : offersReason}
              onClick={() => activate(() => toast.success(`${title} is on sale`))}
            >
              {state === "draft" ? "Publish offer" : "Activate offer"}
            </GatedButton>
          )
        }
        overflow={<OfferMenu offer={offer} />}
      />
      {activateFailure && (
        <Notice tone="bad" role="alert" title="The offer is not on sale yet" className="mb-4">
          {readFailure(activateFailure).message}
        </Notice>
      )}
    </>
  );
}
