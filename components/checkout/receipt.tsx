"use client";

import type { ReactNode } from "react";
import { cardBrandName } from "@/server/domain/card-brand-name";
import { isZero } from "@/server/domain/money";
import { taxName } from "@/server/domain/tax-words";
import type { CheckoutView, ReceiptView } from "@/server/services/checkout/checkout-view";
import { TickIcon } from "./icons";
import { panelAction } from "./panel";
import { useWords } from "./words";

type Props = { view: CheckoutView; receipt: ReceiptView; header: ReactNode; footer: ReactNode };

/** Bought: what, until when, what it cost, and the way to what was bought. */
export function Receipt({ view, receipt, header, footer }: Props) {
  const { words, say } = useWords();
  const wording = words.receipt;
  const isTrial = isZero(receipt.gross) && receipt.nextPaymentAt !== null;
  const watchUrl = view.returnUrl ?? view.seller.websiteUrl;
  return (
    <div className="receipt">
      <header>{header}</header>
      <main id="content" className="flex flex-col gap-6">
        <div className="flex flex-col gap-3">
          <span className="flex size-12 items-center justify-center rounded-full bg-ok-soft text-ok">
            <TickIcon size="size-7" />
          </span>
          <h1 className="text-2xl font-semibold tracking-tight">{wording.heading}</h1>
          <p className="text-base text-pretty">
            {say(isTrial ? wording.trial : wording.paid, { offer: receipt.title })}
          </p>
          {watchUrl && (
            <a href={watchUrl} className={`${panelAction} mt-2`}>
              {wording.watch}
            </a>
          )}
        </div>
        <div className="flex flex-col gap-2">
          <ReceiptCard receipt={receipt} />
          <a href={`/c/${view.session}/receipt.pdf`} className="link hit-area w-fit py-2 text-base">
            {wording.file}
          </a>
          <a
            href={`/account/${view.seller.publisherId}`}
            className="link hit-area w-fit py-2 text-base"
          >
            {wording.manage}
          </a>
          <WithdrawLink view={view} receipt={receipt} />
        </div>
        <p className="text-sm text-pretty break-words text-fg-muted">
          {say(wording.mail, { email: receipt.email })} {wording.keep}
        </p>
        {footer}
      </main>
    </div>
  );
}

/** While there is time to: its last day is the one before it is too late. */
function WithdrawLink({ view, receipt }: Pick<Props, "view" | "receipt">) {
  const { words, say, date } = useWords();
  const { withdrawUntil, transactionId } = receipt;
  if (!withdrawUntil) return null;
  const lastMoment = new Date(Date.parse(withdrawUntil) - 1).toISOString();
  return (
    <a
      href={`/withdraw/${view.seller.publisherId}?reference=${transactionId}`}
      className="link hit-area w-fit py-2 text-base"
    >
      {say(words.receipt.withdraw, { date: date(lastMoment) })}
    </a>
  );
}

function ReceiptCard({ receipt }: { receipt: ReceiptView }) {
  const { words, say, amount, date } = useWords();
  const wording = words.receipt;
  const { brand, lastFour, accessUntil, nextPayment, nextPaymentAt, invoiceNumber } = receipt;
  const isFree = isZero(receipt.gross);
  return (
    <section
      aria-label={wording.details}
      className="rounded-xl border border-line bg-surface p-5 text-base sm:p-6"
    >
      <dl className="tabular flex flex-col gap-2.5">
        <Row label={wording.what} value={receipt.title} />
        <Row label={wording.date} value={date(receipt.paidAt)} />
        {accessUntil && <Row label={wording.until} value={date(accessUntil)} />}
        <Amounts receipt={receipt} />
        {brand && lastFour && (
          <Row
            label={isFree ? wording.saved : wording.method}
            value={say(wording.card, { brand: cardBrandName(brand), lastFour })}
          />
        )}
        {nextPayment && nextPaymentAt && (
          <Row
            label={wording.next}
            value={say(wording.nextCharge, {
              amount: amount(nextPayment),
              date: date(nextPaymentAt),
            })}
          />
        )}
        <Row label={wording.reference} value={receipt.transactionId} isCopied />
        {invoiceNumber !== null && (
          <Row label={wording.invoice} value={String(invoiceNumber)} isCopied />
        )}
      </dl>
    </section>
  );
}

function Amounts({ receipt }: { receipt: ReceiptView }) {
  const { words, say, amount, taxRate } = useWords();
  const wording = words.receipt;
  const { net, tax, gross, taxBasisPoints, taxCountry } = receipt;
  const named = { name: taxName(taxCountry), rate: taxRate(taxBasisPoints) };
  return (
    <>
      {!isZero(tax) && (
        <>
          <Row label={wording.net} value={amount(net)} isRuled />
          <Row label={say(wording.tax, named)} value={amount(tax)} />
        </>
      )}
      <Row label={wording.total} value={amount(gross)} isRuled={isZero(tax)} isStrong />
    </>
  );
}

type RowProps = {
  label: string;
  value: string;
  isRuled?: boolean;
  isStrong?: boolean;
  isCopied?: boolean;
};

const Row = ({ label, value, isRuled, isStrong, isCopied }: RowProps) => (
  <div
    className={`flex flex-wrap items-baseline justify-between gap-x-4 ${isRuled ? "border-t border-line pt-2.5" : ""} ${isStrong ? "border-b border-line pb-2.5 font-semibold" : ""}`}
  >
    <dt className={isStrong ? "" : "text-fg-muted"}>{label}</dt>
    <dd className={`text-end break-words ${isCopied ? "select-all" : ""}`}>{value}</dd>
  </div>
);
