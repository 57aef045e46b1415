"use client";

import { usePublisherPath } from "@/components/shell/frame-context";
import { channelLabel } from "@/components/transactions/method-words";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/facts";
import { FigureLink } from "@/components/ui/figure-link";
import { useFormat } from "@/components/ui/format-context";
import { InfoPopover } from "@/components/ui/info-popover";
import { MoneyText } from "@/components/ui/money";
import { Time } from "@/components/ui/time";
import type { CustomerDetail } from "@/server/services/customers/get-customer-detail";
import { customerPaths } from "./customer-words";

/** What the customer was worth so far, and how they came. */
export function SummaryCard({ customer }: { customer: CustomerDetail }) {
  const path = usePublisherPath();
  const { number } = useFormat();
  const { id, email, lifetimeValue, channels, transactionCount, lastLoginAt } = customer;
  const salesOf = (currency: string) =>
    path(`${customerPaths.transactions(id)};currency.any:${currency}`);

  return (
    <Card title="Summary">
      <Facts>
        <Fact
          label={
            <span className="inline-flex items-center gap-1">
              Lifetime value
              <InfoPopover label="What Lifetime value means">
                Everything this customer paid, tax included, less what was given back. Each currency
                stands by itself.
              </InfoPopover>
            </span>
          }
        >
          {lifetimeValue.length > 0 && (
            <span className="flex flex-col items-start">
              {lifetimeValue.map(({ gross, net }) => (
                <span key={gross.currency}>
                  <FigureLink
                    href={salesOf(gross.currency)}
                    label={`Transactions of ${email} in ${gross.currency}`}
                  >
                    <MoneyText money={gross} several className="font-semibold" />
                  </FigureLink>{" "}
                  <span className="text-xs text-fg-muted">
                    <MoneyText money={net} several /> net
                  </span>
                </span>
              ))}
            </span>
          )}
        </Fact>
        <Fact label="Transactions">
          <FigureLink
            href={path(customerPaths.transactions(id))}
            label={`Transactions of ${email}`}
          >
            {number(transactionCount)}
          </FigureLink>
        </Fact>
        <Fact label="First bought">{channels.first && <Bought {...channels.first} />}</Fact>
        <Fact label="Last bought">{channels.last && <Bought {...channels.last} />}</Fact>
        <Fact label="Registered">
          <Time at={customer.registeredAt} show="day" />, {channelLabel(customer.registeredBy)}
        </Fact>
        <Fact label="Last login">{lastLoginAt ? <Time at={lastLoginAt} /> : "Never"}</Fact>
        <Fact label="Email proved">{customer.isEmailProven ? "Yes, by a code" : "Not yet"}</Fact>
      </Facts>
    </Card>
  );
}

const Bought = ({ occurredAt, channel }: { occurredAt: Date; channel: string }) => (
  <>
    <Time at={occurredAt} show="day" />, {channelLabel(channel)}
  </>
);
