"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useMay, usePublisherPath } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { Country } from "./checkout-preview";
import { EditOffer } from "./edit-offer";
import { OfferHeader } from "./offer-header";
import { OfferSummary } from "./offer-summary";

export type OfferTab = "summary" | "edit";

type OfferDetailProps = { offerId: string; tab: OfferTab; countries: readonly Country[] };

/** One offer: how it sells and is sold, and for those who may, the form that changes it. */
export function OfferDetail({ offerId, tab, countries }: OfferDetailProps) {
  const trpc = useTRPC();
  const path = usePublisherPath();
  const mayChange = useMay("offers:write");
  const { data: offer } = useSuspenseQuery(trpc.offers.get.queryOptions({ offerId }));
  const isEditing = tab === "edit" && mayChange;
  const here = path(`/offers/${offer.shortId}`);

  return (
    <>
      <OfferHeader offer={offer} />
      {mayChange && (
        <div className="mb-5">
          <LinkTabs
            label="Parts of the offer"
            tabs={[
              { href: here, label: "Summary", isCurrent: !isEditing },
              { href: `${here}?tab=edit`, label: "Edit", isCurrent: isEditing },
            ]}
          />
        </div>
      )}
      {isEditing ? (
        <EditOffer key={offer.shortId} offer={offer} countries={countries} />
      ) : (
        <OfferSummary offer={offer} countries={countries} />
      )}
    </>
  );
}
