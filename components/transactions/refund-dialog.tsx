"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/components/trpc";
import { Dialog } from "@/components/ui/dialog";
import { readFailure } from "@/components/ui/failure";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { RefundDone } from "./refund-done";
import { RefundForm, type RefundResult } from "./refund-form";

type RefundDialogProps = {
  transactionId: string;
  /** The customer's wish that it answers, if it answers one. */
  requestId?: string;
  onClose: () => void;
};

/** Gives a payment back, wherever the payment is met: the form first, then what became of it. */
export function RefundDialog({ transactionId, requestId, onClose }: RefundDialogProps) {
  const trpc = useTRPC();
  const query = useQuery(trpc.transactions.get.queryOptions({ transactionId }));
  const [result, setResult] = useState<RefundResult | null>(null);
  const { data: sale, error } = query;
  return (
    <Dialog
      open
      onClose={onClose}
      title={
        requestId === undefined ? `Refund ${transactionId}` : `Accept: refund ${transactionId}`
      }
      {...(sale && { description: `${sale.offer.title}, paid by ${sale.customer.email}.` })}
    >
      {error && !sale && (
        <Notice tone="bad" role="alert">
          {readFailure(error).message}
        </Notice>
      )}
      {!sale && !error && <Skeleton className="h-64" />}
      {sale && !result && (
        <RefundForm sale={sale} requestId={requestId} onClose={onClose} onDone={setResult} />
      )}
      {sale && result && <RefundDone sale={sale} result={result} onClose={onClose} />}
    </Dialog>
  );
}
