"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Timeline } from "@/components/customers/timeline";
import { usePublisherPath } from "@/components/shell/frame-context";
import { OwnTransactions } from "@/components/transactions/own-transactions";
import { useTRPC } from "@/components/trpc";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { useFormat } from "@/components/ui/format-context";
import { PageHeader } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import type { SubscriptionDetail } from "@/server/services/subscriptions/get-subscription-detail";
import type { TimelineEvent } from "@/server/services/customers/timeline";
import { ChargeReason } from "./charge-reason";
import { MovementsTable } from "./movements-table";
import { PeriodsTable } from "./periods-table";
import { StandingChips } from "./standing-chips";
import { SubscriptionActions } from "./subscription-actions";
import { StandingNotice } from "./standing-notice";
import { SubscriptionFacts } from "./subscription-facts";
import { priceText } from "./subscription-words";
import { UpcomingList } from "./upcoming-list";

/** One subscription: how it stands, what was paid for it, and how it came to be so. */
export function SubscriptionPage({ subscriptionId }: { subscriptionId: number }) {
  const trpc = useTRPC();
  const { data: subscription } = useSuspenseQuery(
    trpc.subscriptions.get.queryOptions({ subscriptionId }),
  );
  return (
    <>
      <Header subscription={subscription} />
      <StandingNotice subscription={subscription} />
      <div className="grid gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <div className="flex min-w-0 flex-col gap-8">
          {subscription.standing !== "terminated" && subscription.attention !== "parked" && (
            <Section
              title="Upcoming"
              detail="The next 12 months, if nobody decides anything and every charge is paid."
            >
              <UpcomingList subscriptionId={subscriptionId} />
            </Section>
          )}
          <Section title="Timeline">
            <Timeline
              events={subscription.events}
              titles={subscription.planTitles}
              more={(event) => <Why event={event} charges={subscription.charges} />}
            />
          </Section>
          <Section title="Transactions">
            <OwnTransactions
              filter={`subscription.is:${subscriptionId}`}
              label="Transactions of this subscription"
            />
          </Section>
          <Section title="Periods">
            <PeriodsTable periods={subscription.periods} />
          </Section>
          <Section title="Recurring revenue">
            <MovementsTable movements={subscription.mrrMovements} />
          </Section>
        </div>
        <div className="min-w-0 max-xl:order-first">
          <SubscriptionFacts subscription={subscription} />
        </div>
      </div>
    </>
  );
}

type WhyProps = { event: TimelineEvent; charges: SubscriptionDetail["charges"] };

/** Of a charge: why it was made, and how its amount came about. */
function Why({ event, charges }: WhyProps) {
  if (event.type !== "transaction.created") return null;
  const charge = charges[event.payload.transactionId];
  return charge && <ChargeReason charge={charge} />;
}

function Header({ subscription }: { subscription: SubscriptionDetail }) {
  const path = usePublisherPath();
  const { money } = useFormat();
  const { customer, offer } = subscription;
  return (
    <PageHeader
      breadcrumb={
        <Breadcrumb trail={[{ label: "Subscriptions", href: path("/customers/subscriptions") }]} />
      }
      title={
        <>
          {offer.title}
          <span className="self-center">
            <StandingChips {...subscription} />
          </span>
        </>
      }
      detail={
        <span className="flex flex-wrap gap-x-1.5">
          <span>
            <Link
              href={path(`/customers/${customer.id}`)}
              className="rounded-sm break-all underline underline-offset-4 hover:text-fg"
            >
              {customer.email}
            </Link>{" "}
            ·
          </span>
          <span suppressHydrationWarning>
            {priceText(subscription, (amount) => money(amount, true))} ·
          </span>
          <span className="tabular">{subscription.id}</span>
        </span>
      }
      action={<SubscriptionActions subscription={subscription} size="md" />}
    />
  );
}
