"use client";

import Link from "next/link";
import type { Columns } from "@/components/data-table/columns";
import { EmailText } from "@/components/customers/email-text";
import { usePublisherPath } from "@/components/shell/frame-context";
import { noFigure } from "@/components/ui/format";
import { MoneyText } from "@/components/ui/money";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import type { RefundRequestLine } from "@/server/services/refund-requests/refund-request-line";
import { stateLabels } from "./refund-request-words";

export const refundRequestColumns: Columns<RefundRequestLine> = [
  {
    id: "customer",
    label: "Customer",
    priority: 1,
    cell: ({ customer }) => <EmailText email={customer.email} />,
  },
  {
    id: "askedAt",
    label: "Asked",
    priority: 1,
    sort: "time",
    cell: ({ askedAt }) => <Time at={askedAt} />,
  },
  {
    id: "state",
    label: "State",
    priority: 1,
    cell: ({ state }) => <StateChip {...stateLabels[state]} />,
  },
  { id: "reason", label: "Why", priority: 1, cell: Why },
  { id: "sale", label: "Payment", priority: 2, cell: Sale },
  {
    id: "gross",
    label: "Paid",
    priority: 1,
    align: "end",
    cell: ({ transaction }) => <MoneyText money={transaction.gross} several />,
  },
  {
    id: "refunded",
    label: "Given back",
    priority: 2,
    align: "end",
    cell: ({ transaction: { refunded } }) =>
      refunded.minor === 0 ? noFigure : <MoneyText money={refunded} several />,
  },
  { id: "answer", label: "Answer", priority: 2, cell: Answer },
];

function Why({ reason, isByCustomer }: RefundRequestLine) {
  return (
    <span className="block max-w-72 min-w-40 py-1 text-pretty">
      {reason || noFigure}
      {!isByCustomer && (
        <span className="block text-xs text-fg-muted">Asked for them by the team</span>
      )}
    </span>
  );
}

function Sale({ transaction: { id, offerTitle, occurredAt } }: RefundRequestLine) {
  const path = usePublisherPath();
  return (
    <span className="block min-w-32 py-1">
      <Link
        href={path(`/customers/transactions/${id}`)}
        prefetch={false}
        className="tabular rounded-sm underline underline-offset-4 hover:text-primary"
      >
        {id}
      </Link>
      <span className="block text-xs text-fg-muted">
        {offerTitle}, <Time at={occurredAt} show="day" />
      </span>
    </span>
  );
}

function Answer({ answer, answeredAt, answeredBy, state }: RefundRequestLine) {
  if (!answeredAt) return noFigure;
  return (
    <span className="block max-w-60 min-w-32 py-1 text-xs text-pretty">
      {answer}
      <span className="block text-fg-muted">
        {state === "withdrawn" ? "Withdrawn" : (answeredBy ?? "Former account")},{" "}
        <Time at={answeredAt} />
      </span>
    </span>
  );
}
