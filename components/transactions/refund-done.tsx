"use client";

import { useQuery } from "@tanstack/react-query";
import { TextLink } from "@/components/accounts/text-link";
import { usePublisherPath } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { useFormat } from "@/components/ui/format-context";
import { Notice } from "@/components/ui/notice";
import type { TransactionDetail } from "@/server/services/transactions/get-transaction-detail";
import type { RefundResult } from "./refund-form";

const askAgainMs = 1_000;

type RefundDoneProps = { sale: TransactionDetail; result: RefundResult; onClose: () => void };

/** What became of a refund, in the place it was asked for: where it stands, and what the customer reads. */
export function RefundDone({ sale, result, onClose }: RefundDoneProps) {
  const path = usePublisherPath();
  const { money } = useFormat();
  const isDone = result.state === "done";
  return (
    <div className="flex flex-col gap-4">
      <Notice
        tone={isDone ? "ok" : "info"}
        role="status"
        title={isDone ? `${money(result.gross)} given back` : `${money(result.gross)} asked for`}
      >
        {isDone
          ? `To ${sale.customer.email}. It arrives in 5 to 10 days.`
          : "The payment gateway has not answered yet. We ask it again every minute."}{" "}
        <TextLink href={path(`/customers/transactions/${sale.id}`)} onClick={onClose}>
          Show it with its sale
        </TextLink>
      </Notice>
      {isDone && <RefundMail refundId={result.refundId} />}
      <div className="flex justify-end">
        <Button data-initial-focus onClick={onClose}>
          Close
        </Button>
      </div>
    </div>
  );
}

/** The mail is written a moment later, by a job. */
function RefundMail({ refundId }: { refundId: string }) {
  const { data: mail } = useQuery({
    ...useTRPC().transactions.refundMail.queryOptions({ refundId }),
    refetchInterval: ({ state }) =>
      state.data === null && state.dataUpdateCount < 20 ? askAgainMs : false,
  });
  if (!mail) {
    return <p className="text-sm text-fg-muted">The customer is told by email.</p>;
  }
  return (
    <details className="rounded-lg border border-line text-sm">
      <summary className="cursor-pointer px-3 py-2 font-medium">
        Email to the customer: {mail.subject}
      </summary>
      <pre className="max-h-60 overflow-auto border-t border-line px-3 py-2 font-sans text-xs whitespace-pre-wrap text-fg-muted">
        {mail.text}
      </pre>
    </details>
  );
}
