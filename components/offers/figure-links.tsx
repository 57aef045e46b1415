"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { usePublisherPath } from "@/components/shell/frame-context";
import { useFormat } from "@/components/ui/format-context";
import { noFigure } from "@/components/ui/format";
import { rowsBehindOffer } from "@/server/domain/rows-behind-offer";
import type { OfferFigures } from "@/server/services/offers/read-offer-figures";

type Sold = OfferFigures & { number: number; title: string };

/** Where the rows that an offer's figures add up are listed. */
export const figurePaths = {
  subscriptions: ({ number }: { number: number }) =>
    `/customers/subscriptions?f=${rowsBehindOffer.activeSubscriptions(number).f}`,
  revenue: ({ number }: { number: number }) =>
    `/customers/transactions?f=${rowsBehindOffer.revenue(number).f}`,
};

export function SubscriptionsLink({ offer }: { offer: Sold }) {
  const path = usePublisherPath();
  const { number } = useFormat();
  return (
    <FigureLink
      href={path(figurePaths.subscriptions(offer))}
      label={`Active subscriptions to ${offer.title}`}
    >
      {number(offer.activeSubscriptions)}
    </FigureLink>
  );
}

export function RevenueLink({ offer }: { offer: Sold }) {
  const path = usePublisherPath();
  const { money } = useFormat();
  // Nothing was charged in any currency: there is no amount, and no list worth opening.
  if (offer.revenue.length === 0) return noFigure;
  return (
    <FigureLink
      href={path(figurePaths.revenue(offer))}
      label={`Transactions for ${offer.title} in the last 30 days`}
    >
      {offer.revenue.map((sum) => money(sum, true)).join(" · ")}
    </FigureLink>
  );
}

const FigureLink = (props: { href: string; label: string; children: ReactNode }) => (
  <Link
    href={props.href}
    prefetch={false}
    title={props.label}
    className="rounded-sm underline-offset-4 hover:underline"
  >
    {props.children}
  </Link>
);
