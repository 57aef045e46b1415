"use client";

import { EmailText } from "@/components/customers/email-text";
import { OfferTitle } from "@/components/offers/offer-title";
import type { Columns } from "@/components/data-table/columns";
import { typeLabels } from "@/components/offers/offer-words";
import { CountryName } from "@/components/ui/country-name";
import { noFigure } from "@/components/ui/format";
import { MoneyText } from "@/components/ui/money";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import type { TransactionLine } from "@/server/services/transactions/transaction-line";
import { methodText } from "./method-words";
import { freeLabel, kindLabels, stateLabels } from "./transaction-words";

export const transactionColumns: Columns<TransactionLine> = [
  {
    id: "occurredAt",
    label: "Date",
    priority: 1,
    sort: "time",
    cell: ({ occurredAt }) => <Time at={occurredAt} />,
  },
  {
    id: "id",
    label: "Id",
    priority: 2,
    cell: ({ id }) => <span className="tabular">{id}</span>,
  },
  {
    id: "customer",
    label: "Customer",
    priority: 1,
    cell: ({ customer }) => <EmailText email={customer.email} />,
  },
  {
    id: "offer",
    label: "Offer",
    priority: 1,
    cell: ({ offer }) => <OfferTitle title={offer.title} />,
  },
  {
    id: "kind",
    label: "Type",
    priority: 3,
    cell: ({ kind }) => <span className="whitespace-nowrap">{kindLabels[kind]}</span>,
  },
  { id: "state", label: "State", priority: 1, cell: State },
  {
    id: "net",
    label: "Net",
    priority: 3,
    align: "end",
    cell: ({ net }) => <MoneyText money={net} several />,
  },
  {
    id: "tax",
    label: "Tax",
    priority: 3,
    align: "end",
    cell: ({ tax }) => <MoneyText money={tax} several />,
  },
  {
    id: "gross",
    label: "Gross",
    priority: 1,
    align: "end",
    cell: ({ gross }) => <MoneyText money={gross} several />,
  },
  { id: "currency", label: "Currency", priority: 3, cell: ({ gross }) => gross.currency },
  {
    id: "method",
    label: "Method",
    priority: 3,
    cell: ({ method }) => <span className="whitespace-nowrap">{methodText(method)}</span>,
  },
  {
    id: "country",
    label: "Country",
    priority: 3,
    cell: ({ country }) => <CountryName code={country} />,
  },
  {
    id: "refunded",
    label: "Refunded",
    priority: 3,
    isOff: true,
    align: "end",
    cell: ({ refunded }) =>
      refunded.minor === 0 ? noFigure : <MoneyText money={refunded} several />,
  },
  {
    id: "type",
    label: "Offer type",
    priority: 3,
    isOff: true,
    cell: ({ offer }) => typeLabels[offer.letter],
  },
  {
    id: "offerId",
    label: "Offer id",
    priority: 3,
    isOff: true,
    cell: ({ offer }) => <code className="font-mono text-xs">{offer.id}</code>,
  },
  {
    id: "coupon",
    label: "Coupon",
    priority: 3,
    isOff: true,
    cell: ({ couponCode }) => couponCode ?? noFigure,
  },
];

/** What became of it, and how much of it went back. */
function State({ state, gross, refunded }: TransactionLine) {
  const isPartly = state === "partly-refunded";
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <StateChip {...(gross.minor === 0 ? freeLabel : stateLabels[state])} />
      {isPartly && (
        <span className="text-xs text-fg-muted">
          <MoneyText money={refunded} several />
        </span>
      )}
    </span>
  );
}
