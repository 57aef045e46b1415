"use client";

import { useMay, usePublisherPath } from "@/components/shell/frame-context";
import { ButtonLink } from "@/components/ui/button";
import { noFigure } from "@/components/ui/format";
import { useFormat } from "@/components/ui/format-context";
import { StatTile } from "@/components/ui/stat-tile";
import type { OfferView } from "@/server/services/offers/get-offer";
import { CheckoutPreview, type Country } from "./checkout-preview";
import { FactsCard } from "./facts-card";
import { figurePaths } from "./figure-links";
import { PreviewColumns } from "./preview-columns";
import { SellCard } from "./sell-card";

type OfferSummaryProps = { offer: OfferView; countries: readonly Country[] };

/** How the offer sells, how to sell it, what it is, and what customers see of it. */
export function OfferSummary({ offer, countries }: OfferSummaryProps) {
  const path = usePublisherPath();
  const mayChange = useMay("offers:write");
  return (
    <PreviewColumns
      preview={
        <CheckoutPreview
          values={offer.values}
          currency={offer.price.currency}
          countries={countries}
        />
      }
    >
      <div className="flex flex-col gap-4">
        <Figures offer={offer} />
        <SellCard offer={offer} />
        <FactsCard
          offer={offer}
          action={
            mayChange && (
              <ButtonLink size="sm" href={path(`/offers/${offer.shortId}?tab=edit`)} scroll={false}>
                Edit
              </ButtonLink>
            )
          }
        />
      </div>
    </PreviewColumns>
  );
}

function Figures({ offer }: { offer: OfferView }) {
  const path = usePublisherPath();
  const { number, money } = useFormat();
  const { revenue, activeSubscriptions } = offer;
  return (
    <section aria-label="Figures">
      <dl className="grid grid-cols-2 gap-3">
        <StatTile
          label="Active subscriptions"
          value={number(activeSubscriptions)}
          href={path(figurePaths.subscriptions(offer))}
          definition="Every subscription to this offer that has not ended, trials and stopped ones included."
        />
        <StatTile
          label="Revenue 30 d"
          value={revenue.map((sum) => money(sum, revenue.length > 1)).join(" · ") || noFigure}
          href={path(figurePaths.revenue(offer))}
          definition="Everything charged for this offer today and in the 29 days before, tax included and before refunds."
          {...(revenue.length === 0 && { note: "Nothing was charged" })}
        />
      </dl>
    </section>
  );
}
