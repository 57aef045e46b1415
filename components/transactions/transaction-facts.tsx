"use client";

import { typeLabels } from "@/components/offers/offer-words";
import { usePublisherPath } from "@/components/shell/frame-context";
import { Card } from "@/components/ui/card";
import { CountryName } from "@/components/ui/country-name";
import { Fact, Facts } from "@/components/ui/facts";
import { FigureLink } from "@/components/ui/figure-link";
import { Time } from "@/components/ui/time";
import type { TransactionDetail } from "@/server/services/transactions/get-transaction-detail";
import { channelLabel, methodText } from "./method-words";

/** Who, what and by which way. */
export function TransactionFacts({ sale }: { sale: TransactionDetail }) {
  const path = usePublisherPath();
  const { customer, offer, subscriptionId, invoice, gatewayReference } = sale;
  return (
    <Card title="Facts">
      <Facts>
        <Fact label="Customer">
          <FigureLink href={path(`/customers/${customer.id}`)} label="Open the customer">
            <span className="block truncate" title={customer.email}>
              {customer.email}
            </span>
          </FigureLink>
        </Fact>
        <Fact label="Offer">
          <FigureLink href={path(`/offers/${offer.id.split("_")[0]}`)} label="Open the offer">
            {offer.title}
          </FigureLink>
          <code className="block font-mono text-xs text-fg-muted">{offer.id}</code>
        </Fact>
        <Fact label="Sold as">{typeLabels[offer.letter]}</Fact>
        <Fact label="Subscription">
          {subscriptionId !== null && (
            <FigureLink
              href={path(`/customers/subscriptions/${subscriptionId}`)}
              label="Open the subscription"
            >
              <span className="tabular">{subscriptionId}</span>
            </FigureLink>
          )}
        </Fact>
        <Fact label="Invoice">
          {invoice ? (
            <>
              Number {invoice.number}, <Time at={invoice.issuedAt} show="day" />
            </>
          ) : (
            "Not numbered yet"
          )}
        </Fact>
        <Fact label="Method">{methodText(sale.method)}</Fact>
        <Fact label="Gateway">{sale.gateway}</Fact>
        <Fact label="Its reference">
          {gatewayReference && (
            <code className="font-mono text-xs break-all">{gatewayReference}</code>
          )}
        </Fact>
        <Fact label="Country">
          <CountryName code={sale.country} />
        </Fact>
        <Fact label="Channel">{channelLabel(sale.channel)}</Fact>
        <Fact label="Coupon">{sale.couponCode}</Fact>
      </Facts>
    </Card>
  );
}
