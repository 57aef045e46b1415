"use client";

import { EmailText } from "@/components/customers/email-text";
import type { Columns } from "@/components/data-table/columns";
import { OfferTitle } from "@/components/offers/offer-title";
import { MoneyText } from "@/components/ui/money";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import type { MrrMovementLine } from "@/server/services/analytics/movement-lines";
import { mrrKindLabels } from "./movement-words";

export const mrrMovementColumns: Columns<MrrMovementLine> = [
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
    cell: ({ kind }) => <StateChip {...mrrKindLabels[kind]} />,
  },
  {
    id: "occurredAt",
    label: "When",
    priority: 1,
    sort: "time",
    cell: ({ occurredAt }) => <Time at={occurredAt} />,
  },
  {
    id: "offer",
    label: "Offer",
    priority: 2,
    cell: ({ subscription }) => <OfferTitle title={subscription.offerTitle} />,
  },
  {
    id: "delta",
    label: "Change of MRR",
    priority: 1,
    align: "end",
    cell: ({ delta }) => <MoneyText money={delta} several />,
  },
  { id: "currency", label: "Currency", priority: 2, cell: ({ delta }) => delta.currency },
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
