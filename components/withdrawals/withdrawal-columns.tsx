"use client";

import Link from "next/link";
import type { Columns } from "@/components/data-table/columns";
import { usePublisherPath } from "@/components/shell/frame-context";
import type { Tone } from "@/components/ui/badge";
import { noFigure } from "@/components/ui/format";
import { MoneyText } from "@/components/ui/money";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import type { WithdrawalLine } from "@/server/services/withdrawals/list-withdrawals";

export const withdrawalColumns: Columns<WithdrawalLine> = [
  {
    id: "declaredAt",
    label: "Declared",
    priority: 1,
    cell: ({ declaredAt }) => <Time at={declaredAt} />,
  },
  { id: "state", label: "Outcome", priority: 1, cell: (row) => <StateChip {...outcomeOf(row)} /> },
  { id: "customer", label: "Customer", priority: 1, cell: Declarer },
  { id: "contract", label: "Contract", priority: 2, cell: Contract },
  {
    id: "refund",
    label: "Goes back",
    priority: 2,
    align: "end",
    cell: ({ refund }) => (refund ? <MoneyText money={refund} several /> : noFigure),
  },
];

function outcomeOf({ state, isCarriedOut, obstacle, refund }: WithdrawalLine): {
  tone: Tone;
  label: string;
} {
  if (state === "unmatched") return { tone: "warn", label: "Not found: answer by hand" };
  if (state === "late") return { tone: "warn", label: "Too late: among refund requests" };
  if (obstacle?.startsWith("subscription.")) {
    return { tone: "bad", label: "End the subscription by hand" };
  }
  if (obstacle) return { tone: "bad", label: "Ended; give the money back by hand" };
  if (!isCarriedOut) return { tone: "primary", label: "Under way" };
  return { tone: "ok", label: refund?.minor === 0 ? "Ended" : "Ended and given back" };
}

/** Who declared it; what was found nowhere is nobody's. */
function Declarer({ customerId, email, name }: WithdrawalLine) {
  const path = usePublisherPath();
  const detail = name && <span className="block text-xs text-fg-muted">{name}</span>;
  if (customerId === null) {
    return (
      <>
        <span className="break-all">{email}</span>
        {detail}
      </>
    );
  }
  return (
    <>
      <Link
        href={path(`/customers/${customerId}`)}
        className="rounded-sm break-all underline-offset-4 hover:underline"
      >
        {email}
      </Link>
      {detail}
    </>
  );
}

function Contract({ transactionId, reference }: WithdrawalLine) {
  const path = usePublisherPath();
  if (transactionId === null) return <span className="break-all">“{reference}”</span>;
  return (
    <Link
      href={path(`/customers/transactions/${transactionId}`)}
      className="tabular rounded-sm underline-offset-4 hover:underline"
    >
      {transactionId}
    </Link>
  );
}
