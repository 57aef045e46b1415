"use client";

import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { useFormat } from "@/components/ui/format-context";
import { Time } from "@/components/ui/time";
import type { OfferView } from "@/server/services/offers/get-offer";
import { periodLabels, pricePerPeriod, trialLabel } from "./offer-words";

/** What the offer says and asks for, in full. */
export function FactsCard({ offer, action }: { offer: OfferView; action?: ReactNode }) {
  const { money } = useFormat();
  const { price, period, trial, pauseMaxCycles, tags, isTaxIncluded } = offer;
  const isFree = price.minor === 0;
  return (
    <Card title="What it is" action={action}>
      <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-4 gap-y-2 text-sm sm:grid-cols-[8.5rem_minmax(0,1fr)]">
        <Fact label="Description">{offer.description}</Fact>
        <Fact label="Price">
          {pricePerPeriod(money(price, true), isFree, period)}
          {!isFree && (isTaxIncluded ? ", tax is part of it" : ", tax is added")}
        </Fact>
        <Fact label="Paid every">{periodLabels[period]}</Fact>
        <Fact label="Free trial">{trial && trialLabel(trial, period)}</Fact>
        <Fact label="Longest break">
          {pauseMaxCycles !== null &&
            trialLabel({ unit: "period", amount: pauseMaxCycles }, period)}
        </Fact>
        <Fact label="Tags">
          {tags.length > 0 && (
            <span className="flex flex-wrap gap-1">
              {tags.map((tag) => (
                <Badge key={tag}>{tag}</Badge>
              ))}
            </span>
          )}
        </Fact>
        <Fact label="Image URL">{offer.imageUrl && <Address url={offer.imageUrl} />}</Fact>
        <Fact label="Content URL">{offer.url && <Address url={offer.url} />}</Fact>
        <Fact label="Offer id">
          <span className="flex items-center gap-1">
            <code className="font-mono text-xs">{offer.offerId}</code>
            <CopyButton text={offer.offerId} label="Copy offer id" />
          </span>
        </Fact>
        <Fact label="Created">
          <Time at={offer.createdAt} />
        </Fact>
        <Fact label="Updated">
          <Time at={offer.updatedAt} />
        </Fact>
      </dl>
    </Card>
  );
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt className="text-fg-muted">{label}</dt>
    <dd className="min-w-0 break-words">
      {children || <span className="text-fg-muted">None</span>}
    </dd>
  </>
);

const Address = ({ url }: { url: string }) => (
  <a
    href={url}
    target="_blank"
    rel="noopener noreferrer"
    className="break-all text-primary underline-offset-4 hover:underline"
  >
    {url}
  </a>
);
