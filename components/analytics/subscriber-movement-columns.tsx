"use client";

import { EmailText } from "@/components/customers/email-text";
import type { Columns } from "@/components/data-table/columns";
import { OfferTitle } from "@/components/offers/offer-title";
import { endReasonLabels } from "@/components/subscriptions/subscription-words";
import { noFigure } from "@/components/ui/format";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import type { SubscriberMovementLine } from "@/server/services/analytics/movement-lines";
import { effectLabels, subscriberKindLabels } from "./movement-words";

export const subscriberMovementColumns: Columns<SubscriberMovementLine> = [
  {
    id: "customer",
    label: "Customer",
    priority: 1,
    cell: ({ customer }) => <EmailText email={customer.email} />,
  },
  {
    id: "kind",
    label: "Movement",
    priority: 1,
    cell: ({ kind }) => <StateChip {...subscriberKindLabels[kind]} />,
  },
  {
    id: "occurredAt",
    label: "When",
    priority: 1,
    sort: "time",
    cell: ({ occurredAt }) => <Time at={occurredAt} />,
  },
  {
    id: "reason",
    label: "Reason",
    priority: 1,
    cell: ({ reason }) => (reason ? endReasonLabels[reason] : noFigure),
  },
  {
    id: "offer",
    label: "Offer",
    priority: 2,
    cell: ({ subscription }) => <OfferTitle title={subscription.offerTitle} />,
  },
  {
    id: "effect",
    label: "In the churn rate",
    priority: 2,
    cell: ({ effect }) => (effect ? effectLabels[effect] : noFigure),
  },
  {
    id: "cameBackAt",
    label: "Came back",
    priority: 3,
    isOff: true,
    cell: ({ cameBackAt }) => (cameBackAt ? <Time at={cameBackAt} /> : noFigure),
  },
  {
    id: "customerId",
    label: "Customer id",
    priority: 3,
    isOff: true,
    cell: ({ customer }) => <span className="tabular">{customer.id}</span>,
  },
  {
    id: "subscriptionId",
    label: "Subscription id",
    priority: 3,
    isOff: true,
    cell: ({ subscription }) => <span className="tabular">{subscription.id}</span>,
  },
];
