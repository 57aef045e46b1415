"use client";

import { usePublisherPath } from "@/components/shell/frame-context";
import { channelLabel, methodText } from "@/components/transactions/method-words";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { CountryName } from "@/components/ui/country-name";
import { Fact, Facts } from "@/components/ui/facts";
import { FigureLink } from "@/components/ui/figure-link";
import { MoneyText } from "@/components/ui/money";
import { Time } from "@/components/ui/time";
import { unlimitedPeriods } from "@/server/domain/order-totals";
import type { SubscriptionDetail } from "@/server/services/subscriptions/get-subscription-detail";
import { NextCharge } from "./next-charge";
import { percentText } from "./price-lines";
import { endReasonLabels } from "./subscription-words";

/** What is known of a subscription, in full. */
export function SubscriptionFacts({ subscription }: { subscription: SubscriptionDetail }) {
  const path = usePublisherPath();
  const { facts, offer, endedAt, endReason, accessUntil, trialEndsAt } = subscription;
  return (
    <Card title="Facts">
      <Facts>
        <Fact label="Next charge">
          <NextCharge {...subscription} />
        </Fact>
        <Fact label="Access until">{accessUntil && <Time at={accessUntil} />}</Fact>
        <Fact label="Method">{methodText(subscription.method)}</Fact>
        <Fact label="MRR">
          <MoneyText money={subscription.mrr} several />
        </Fact>
        <Fact label="Payments">{String(facts.paymentCount)}</Fact>
        <Fact label="Started">
          <Time at={subscription.startedAt} />
          {facts.isWinback && ", came back"}
        </Fact>
        {trialEndsAt && (
          <Fact label="Trial until">
            <Time at={trialEndsAt} />
          </Fact>
        )}
        {facts.convertedAt && (
          <Fact label="Became paid">
            <Time at={facts.convertedAt} />
          </Fact>
        )}
        {facts.stoppedAt && (
          <Fact label="Stopped">
            <Time at={facts.stoppedAt} />
            {facts.stopReason && `, “${facts.stopReason}”`}
          </Fact>
        )}
        {endedAt && (
          <Fact label="Ended">
            <Time at={endedAt} />
            {endReason && <span className="block">{endReasonLabels[endReason]}</span>}
          </Fact>
        )}
        <Fact label="Period ends">
          <Time at={subscription.periodEndsAt} />
        </Fact>
        <Fact label="Counted from">
          <Time at={facts.anchorAt} /> in {facts.timeZone}
        </Fact>
        <Fact label="Tax country">
          <CountryName code={facts.taxCountry} />
        </Fact>
        <Fact label="Offer">
          <FigureLink href={path(`/offers/${offer.id.split("_")[0]}`)} label="Open the offer">
            {offer.title}
          </FigureLink>{" "}
          <code className="block font-mono text-xs text-fg-muted">{offer.id}</code>
        </Fact>
        <Fact label="Channel">{channelLabel(subscription.channel)}</Fact>
        <Fact label="Coupon">{facts.couponCode}</Fact>
        <Fact label="Discount">{facts.discountBasisPoints !== null && discountText(facts)}</Fact>
        <Fact label="External id">{facts.externalId}</Fact>
        <Fact label="Subscription id">
          <span className="flex items-center gap-1">
            <span className="tabular">{subscription.id}</span>
            <CopyButton text={String(subscription.id)} label="Copy subscription id" />
          </span>
        </Fact>
      </Facts>
    </Card>
  );
}

type Discounted = Pick<SubscriptionDetail["facts"], "discountBasisPoints" | "discountPeriodsLeft">;

function discountText({ discountBasisPoints, discountPeriodsLeft: left }: Discounted): string {
  const part = percentText(discountBasisPoints ?? 0);
  if (left >= unlimitedPeriods) return `${part}, as long as it runs`;
  return `${part}, for ${left === 1 ? "one more period" : `${left} more periods`}`;
}
