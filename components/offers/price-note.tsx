"use client";

import Link from "next/link";
import { usePublisherPath } from "@/components/shell/frame-context";
import { useFormat } from "@/components/ui/format-context";
import { Notice } from "@/components/ui/notice";
import type { OfferView } from "@/server/services/offers/get-offer";
import { figurePaths } from "./figure-links";

/** Whom a new price concerns, and whom it does not. */
export function PriceNote({ offer }: { offer: OfferView }) {
  const path = usePublisherPath();
  const { number } = useFormat();
  const { activeSubscriptions: count } = offer;
  return (
    <Notice>
      A new price, period or tax holds for new customers only.{" "}
      {count > 0 && (
        <>
          The{" "}
          <Link
            href={path(figurePaths.subscriptions(offer))}
            className="font-medium text-primary underline-offset-4 hover:underline"
          >
            {count === 1 ? "1 subscription" : `${number(count)} subscriptions`}
          </Link>{" "}
          that {count === 1 ? "runs keeps what it has" : "run keep what they have"}. To move them
          too,{" "}
          <Link
            href={path(`/offers/price-changes/new?offer=${offer.shortId}`)}
            className="font-medium text-primary underline-offset-4 hover:underline"
          >
            write a price change
          </Link>
          .
        </>
      )}
    </Notice>
  );
}
