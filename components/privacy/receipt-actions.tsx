"use client";

import { useVoice } from "@/components/account/account-voice";
import type { PrivacyWords } from "@/messages/privacy";
import type { AccountReceipt } from "@/server/services/my-account/account-receipts";

type Props = {
  words: PrivacyWords;
  base: string;
  receipt: AccountReceipt;
  /** Where its contract can still be withdrawn from. */
  withdraw: string | null;
};

/** What can be done with a receipt besides keeping it: its credit notes, and asking for it back. */
export function ReceiptActions({ words, base, receipt, withdraw }: Props) {
  const { say } = useVoice();
  const { transactionId, gross, givenBack } = receipt;
  const back = givenBack.reduce((sum, { amount }) => sum + amount.minor, 0);
  const notes = givenBack.filter(({ kind }) => kind === "refund");
  if (gross.minor === 0 && withdraw === null) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 text-sm">
      {notes.map((_, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- they never change places
        <li key={place}>
          <a
            href={`${base}/receipts/${transactionId}/credit-notes/${place + 1}`}
            className="link hit-area py-1"
          >
            {say(words.receipt.creditNote, { number: String(place + 1) })}
          </a>
        </li>
      ))}
      {back < gross.minor && (
        <li>
          <a
            href={`${base}/refund?transaction=${transactionId}`}
            aria-label={say(words.receipt.askRefundOf, { id: transactionId })}
            className="link hit-area py-1"
          >
            {words.receipt.askRefund}
          </a>
        </li>
      )}
      {withdraw !== null && (
        <li>
          <a
            href={withdraw}
            aria-label={say(words.receipt.withdrawOf, {
              title: receipt.title,
              id: transactionId,
            })}
            className="link hit-area py-1"
          >
            {words.receipt.withdraw}
          </a>
        </li>
      )}
    </ul>
  );
}
