"use client";

import type { CheckoutView } from "@/server/services/checkout/checkout-view";
import { CheckoutSummary } from "./checkout-summary";
import { ChevronIcon } from "./icons";
import { useWords } from "./words";

/**
 * The summary beside the form; on phones a line with the total that stays in sight and opens. One
 * element for both: `hosted.css` keeps it open where there is room.
 */
export function OrderSummary({ view }: { view: CheckoutView }) {
  const { words, amount } = useWords();
  const { offer, price } = view;
  return (
    <aside aria-label={words.summary.label} className="order-side">
      <details className="order">
        <summary className="order-line">
          <span className="flex min-w-0 items-center gap-1.5 text-base font-medium">
            <ChevronIcon className="order-chevron text-fg-muted" />
            <span className="truncate">{words.summary.label}</span>
          </span>
          <span className="tabular text-base font-semibold">{amount(price.total)}</span>
        </summary>
        <div className="order-content">
          <CheckoutSummary offer={offer} price={price} />
        </div>
      </details>
    </aside>
  );
}
