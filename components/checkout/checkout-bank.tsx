"use client";

import { useCallback } from "react";
import { BankDialog } from "./bank-dialog";
import type { Checkout } from "./use-checkout";
import { useWords } from "./words";

type Props = { checkout: Checkout; actionUrl: string };

/** The bank's question about a purchase. */
export function CheckoutBank({ checkout, actionUrl }: Props) {
  const { words, say, amount } = useWords();
  const { view, busy, ask, setBusy } = checkout;
  const resume = useCallback(() => void ask("resume"), [ask]);
  const cancel = async () => {
    setBusy("cancelling");
    const { view: now } = await ask("cancellation");
    if (now?.state !== "paid") setBusy(null);
  };
  return (
    <BankDialog
      actionUrl={actionUrl}
      body={
        view.requiresPayment
          ? say(words.bank.body, { amount: amount(view.price.total) })
          : words.bank.bodyFree
      }
      isCancelling={busy === "cancelling"}
      onAnswered={resume}
      onCancel={() => void cancel()}
    />
  );
}
