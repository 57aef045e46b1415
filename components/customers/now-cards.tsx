"use client";

import Link from "next/link";
import { usePublisherPath } from "@/components/shell/frame-context";
import { NextCharge } from "@/components/subscriptions/next-charge";
import { StandingChips } from "@/components/subscriptions/standing-chips";
import { SubscriptionActions } from "@/components/subscriptions/subscription-actions";
import { priceText } from "@/components/subscriptions/subscription-words";
import { methodText } from "@/components/transactions/method-words";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Fact, Facts } from "@/components/ui/facts";
import { useFormat } from "@/components/ui/format-context";
import { TextLink } from "@/components/accounts/text-link";
import { Time } from "@/components/ui/time";
import type { CustomerDetail } from "@/server/services/customers/get-customer-detail";

type Held = CustomerDetail["subscriptions"][number];

/** What the customer has now: one card for each subscription that runs. */
export function NowCards({ customer }: { customer: CustomerDetail }) {
  const path = usePublisherPath();
  const running = customer.subscriptions.filter(({ standing }) => standing !== "terminated");
  const ended = customer.subscriptions.length - running.length;
  return (
    <section aria-labelledby="now" className="flex flex-col gap-3">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="now" className="text-sm font-semibold">
          Now
        </h2>
        {ended > 0 && (
          <TextLink
            href={path(
              `/customers/subscriptions?f=customer.is:${customer.id};state.any:terminated`,
            )}
            prefetch={false}
            className="text-xs"
          >
            {ended === 1 ? "1 ended subscription" : `${ended} ended subscriptions`}
          </TextLink>
        )}
      </div>
      {running.length === 0 && (
        <EmptyState title="No running subscription" className="py-8">
          {ended > 0 ? "Everything this customer had has ended." : "This customer has bought none."}
        </EmptyState>
      )}
      {running.map((subscription) => (
        <NowCard key={subscription.id} subscription={subscription} />
      ))}
    </section>
  );
}

function NowCard({ subscription }: { subscription: Held }) {
  const path = usePublisherPath();
  const { money } = useFormat();
  const { id, offer, method, accessUntil, startedAt } = subscription;
  return (
    <Card
      level={3}
      title={
        <span className="flex flex-wrap items-center gap-2">
          <Link
            href={path(`/customers/subscriptions/${id}`)}
            prefetch={false}
            className="rounded-sm underline-offset-4 hover:underline"
          >
            {offer.title}
          </Link>
          <StandingChips {...subscription} />
        </span>
      }
      detail={priceText(subscription, (amount) => money(amount, true))}
      action={<SubscriptionActions subscription={subscription} />}
    >
      <Facts className="lg:grid-cols-[auto_1fr_auto_1fr]">
        <Fact label="Next charge">
          <NextCharge {...subscription} />
        </Fact>
        <Fact label="Method">{methodText(method)}</Fact>
        <Fact label="Access until">{accessUntil && <Time at={accessUntil} />}</Fact>
        <Fact label="Since">
          <Time at={startedAt} show="day" />
        </Fact>
      </Facts>
    </Card>
  );
}
