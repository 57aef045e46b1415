"use client";

import { isZero } from "@/server/domain/money";
import { taxName } from "@/server/domain/tax-words";
import type { CheckoutView } from "@/server/services/checkout/checkout-view";
import { periodPrice, renewalSentence, trialLength } from "./offer-words";
import { useWords } from "./words";

type Props = Pick<CheckoutView, "offer" | "price">;

/** What is bought, and what it costs line by line: at the checkout, and wherever one is previewed. */
export function CheckoutSummary({ offer, price }: Props) {
  const voice = useWords();
  const { words, say } = voice;
  const isFree = !price.renewal && isZero(price.offerPrice);
  return (
    <div className="flex flex-col gap-5">
      {offer.imageUrl && (
        // oxlint-disable-next-line next/no-img-element -- the publisher's own file, not ours to resize
        <img
          src={offer.imageUrl}
          alt={say(words.summary.imageOf, { offer: offer.title })}
          referrerPolicy="no-referrer"
          className="aspect-video w-full rounded-xl border border-line object-cover"
        />
      )}
      <div>
        <p className="text-lg font-semibold tracking-tight text-balance">{offer.title}</p>
        <p className="text-base text-fg-muted">
          {isFree ? words.period.free : periodPrice({ offer, price }, voice)}
        </p>
        {offer.description && (
          <p className="mt-2 text-sm text-pretty whitespace-pre-line text-fg-muted">
            {offer.description}
          </p>
        )}
      </div>
      <PriceLines offer={offer} price={price} />
      <p className="text-sm text-pretty text-fg-muted">
        {renewalSentence({ offer, price }, voice)}
      </p>
    </div>
  );
}

/** The lines add up to the total; what a price includes already is told, and not added. */
function PriceLines({ offer, price }: Props) {
  const { words, say, amount, taxRate } = useWords();
  const { offerPrice, discount, tax, total, isTaxIncluded, taxBasisPoints } = price;
  const named = { name: taxName(price.taxCountry), rate: taxRate(taxBasisPoints) };
  const discountName =
    price.discountType === "trial" && offer.trial
      ? say(words.trial.name, trialLength(offer.trial, offer.period))
      : words.summary.discount;
  return (
    <dl className="tabular flex flex-col gap-2 border-t border-line pt-4 text-base">
      <Line
        label={say(words.period.name, { period: offer.period ?? "other" })}
        value={amount(offerPrice)}
      />
      {!isZero(discount) && (
        <Line
          label={discountName}
          value={amount({ ...discount, minor: -discount.minor })}
          className="text-ok"
        />
      )}
      {!isTaxIncluded && !isZero(price.discountedPrice) && (
        <Line
          label={taxBasisPoints > 0 ? say(words.summary.taxAdded, named) : words.summary.noTax}
          value={amount(tax)}
        />
      )}
      <Line
        label={words.summary.total}
        value={amount(total)}
        className="mt-2 border-t border-line pt-4 text-lg font-semibold"
      />
      {isTaxIncluded && !isZero(tax) && (
        <Line
          label={say(words.summary.taxIncluded, named)}
          value={amount(tax)}
          className="-mt-2 text-sm text-fg-muted"
        />
      )}
    </dl>
  );
}

type LineProps = { label: string; value: string; className?: string };

const Line = ({ label, value, className = "" }: LineProps) => (
  <div className={`flex items-baseline justify-between gap-4 ${className}`}>
    <dt>{label}</dt>
    <dd className="shrink-0">{value}</dd>
  </div>
);
