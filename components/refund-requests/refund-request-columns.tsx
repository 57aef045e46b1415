"use client";

import Link from "next/link";
import { EmailText } from "@/components/customers/email-text";
import type { Columns } from "@/components/data-table/columns";
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
    cell: ({ customer }) => <EmailText email={customer.email} isNarrow />,
  },
  {
    id: "askedAt",
    label: "Asked",
    priority: 1,
    sort: "time",
    cell: ({ askedAt }) => <Time at={askedAt} show="day" />,
  },
  { id: "state", label: "State", priority: 1, cell: State },
  { id: "reason", label: "Why", priority: 1, cell: Why },
  { id: "sale", label: "Payment", priority: 2, cell: Sale },
  { id: "gross", label: "Paid", priority: 1, align: "end", cell: Paid },
];

function Why({ reason, isByCustomer }: RefundRequestLine) {
  return (
    <span className="block max-w-72 min-w-32 py-1 text-pretty">
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

function Paid({ transaction: { gross, refunded } }: RefundRequestLine) {
  return (
    <>
      <MoneyText money={gross} several />
      {refunded.minor > 0 && (
        <span className="block text-xs text-fg-muted">
          <MoneyText money={refunded} several /> back
        </span>
      )}
    </>
  );
}

/** What became of it, who answered, and what the customer was told. */
function State({ answer, answeredAt, answeredBy, state }: RefundRequestLine) {
  return (
    <span className="block py-1">
      <StateChip {...stateLabels[state]} />
      {answeredAt && state !== "withdrawn" && (
        <span className="mt-0.5 block max-w-48 text-xs text-pretty text-fg-muted">
          {answeredBy ?? "Former account"}, <Time at={answeredAt} show="day" />
          {answer && <span className="block">“{answer}”</span>}
        </span>
      )}
    </span>
  );
}
