"use client";

import { EmailText } from "@/components/customers/email-text";
import { OfferTitle } from "@/components/offers/offer-title";
import type { Columns } from "@/components/data-table/columns";
import { channelLabel, methodText } from "@/components/transactions/method-words";
import { noFigure } from "@/components/ui/format";
import { useFormat } from "@/components/ui/format-context";
import { MoneyText } from "@/components/ui/money";
import { Time } from "@/components/ui/time";
import type { SubscriptionLine } from "@/server/services/subscriptions/subscription-line";
import { StandingChips } from "./standing-chips";
import { endReasonLabels, priceText } from "./subscription-words";

export const subscriptionColumns: Columns<SubscriptionLine> = [
  {
    id: "customer",
    label: "Customer",
    priority: 1,
    cell: ({ customer }) => <EmailText email={customer.email} isNarrow />,
  },
  {
    id: "offer",
    label: "Offer",
    priority: 1,
    cell: ({ offer }) => <OfferTitle title={offer.title} />,
  },
  { id: "state", label: "State", priority: 1, cell: StandingChips },
  { id: "price", label: "Price", priority: 2, align: "end", cell: Price },
  {
    id: "startedAt",
    label: "Started",
    priority: 2,
    sort: "time",
    cell: ({ startedAt }) => <Time at={startedAt} show="day" />,
  },
  {
    id: "nextPaymentAt",
    label: "Next charge",
    priority: 2,
    cell: ({ nextPayment }) => (nextPayment ? <Time at={nextPayment.at} show="day" /> : noFigure),
  },
  {
    id: "nextPayment",
    label: "Amount",
    priority: 3,
    align: "end",
    cell: ({ nextPayment }) =>
      nextPayment ? <MoneyText money={nextPayment.amount} several /> : noFigure,
  },
  {
    id: "method",
    label: "Method",
    priority: 3,
    cell: ({ method }) => <span className="whitespace-nowrap">{methodText(method)}</span>,
  },
  {
    id: "channel",
    label: "Channel",
    priority: 3,
    cell: ({ channel }) => channelLabel(channel),
  },
  {
    id: "failedAttempts",
    label: "Failed tries",
    priority: 3,
    isOff: true,
    align: "end",
    cell: ({ failedAttempts }) => (failedAttempts > 0 ? String(failedAttempts) : noFigure),
  },
  {
    id: "id",
    label: "Subscription id",
    priority: 3,
    isOff: true,
    cell: ({ id }) => <span className="tabular">{id}</span>,
  },
  {
    id: "periodEndsAt",
    label: "Period ends",
    priority: 3,
    isOff: true,
    sort: "time",
    cell: ({ periodEndsAt }) => <Time at={periodEndsAt} show="day" />,
  },
  {
    id: "endedAt",
    label: "Ended",
    priority: 3,
    isOff: true,
    cell: ({ endedAt }) => (endedAt ? <Time at={endedAt} show="day" /> : noFigure),
  },
  {
    id: "endReason",
    label: "Why it ended",
    priority: 3,
    isOff: true,
    cell: ({ endReason }) => (endReason ? endReasonLabels[endReason] : noFigure),
  },
  {
    id: "mrr",
    label: "MRR",
    priority: 3,
    isOff: true,
    align: "end",
    cell: ({ mrr }) => <MoneyText money={mrr} several />,
  },
];

function Price(subscription: SubscriptionLine) {
  const { money } = useFormat();
  return (
    <span className="whitespace-nowrap" suppressHydrationWarning>
      {priceText(subscription, (amount) => money(amount, true))}
    </span>
  );
}
