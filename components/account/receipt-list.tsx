"use client";

import type { ReactNode } from "react";
import type { AccountReceipt } from "@/server/services/my-account/account-receipts";
import { useVoice } from "./account-voice";

type Props = {
  base: string;
  receipts: readonly AccountReceipt[];
  /** Where the older ones are. */
  older: string | null;
  /** Where each is as a file, by its id; in the account, for who is signed in. */
  files?: Readonly<Record<string, string>> | undefined;
  /** What else can be done with a sale, by its id. */
  actions?: Readonly<Record<string, ReactNode>>;
};

/** Receipts with what was given back, each as a file to keep. */
export function ReceiptList({ base, receipts, older, files, actions }: Props) {
  const { words } = useVoice();
  const wording = words.receipts;
  if (receipts.length === 0) return <p className="text-base text-fg-muted">{wording.empty}</p>;
  return (
    <>
      <ul aria-label={wording.list} className="divide-y divide-line border-y border-line">
        {receipts.map((receipt) => (
          <li key={receipt.transactionId} className="flex flex-col gap-2 py-4">
            <ReceiptLine
              receipt={receipt}
              file={files?.[receipt.transactionId] ?? `${base}/receipts/${receipt.transactionId}`}
            />
            {actions?.[receipt.transactionId]}
          </li>
        ))}
      </ul>
      {older && (
        <a href={older} className="link hit-area w-fit py-1 text-base">
          {wording.older}
        </a>
      )}
    </>
  );
}

function ReceiptLine({ receipt, file }: { receipt: AccountReceipt; file: string }) {
  const { words, say, amount, date, card } = useVoice();
  const wording = words.receipts;
  const { transactionId, title, paidAt, gross, invoiceNumber, givenBack } = receipt;
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 text-base">
      <div className="min-w-0">
        <p className="font-medium">{title}</p>
        <p className="text-sm text-fg-muted">
          {date(paidAt)}
          {receipt.card && ` · ${card(receipt.card)}`}
          {invoiceNumber !== null && ` · ${say(wording.invoice, { number: invoiceNumber })}`}
        </p>
        {givenBack.map(({ kind, amount: back }, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- they never change places
          <p key={place} className="text-sm">
            {say(kind === "refund" ? wording.refunded : wording.chargedBack, {
              amount: amount(back),
            })}
          </p>
        ))}
      </div>
      <div className="flex flex-col items-end">
        <span className="tabular font-medium">
          {gross.minor === 0 ? wording.free : amount(gross)}
        </span>
        <a href={file} className="link hit-area py-1 text-sm">
          {say(wording.open, { id: transactionId })}
        </a>
      </div>
    </div>
  );
}
