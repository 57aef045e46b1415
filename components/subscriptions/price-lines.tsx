"use client";

import type { ReactNode } from "react";
import { CountryName } from "@/components/ui/country-name";
import { MoneyText } from "@/components/ui/money";
import { subtract, type Money } from "@/server/domain/money";
import type { ExplainedPrice } from "@/server/domain/billing/period-price";

/** Hundredths of a percent as people write them: 2100 is "21 %". */
export const percentText = (basisPoints: number): string => `${basisPoints / 100} %`;

type Line = { id: string; label: ReactNode; amount: Money; isTotal?: boolean };

/** How an amount comes about, line by line, each adding up to the next. */
export const PriceLines = ({ lines }: { lines: readonly Line[] }) => (
  <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5 text-xs text-fg-muted">
    {lines.map(({ id, label, amount, isTotal }) => (
      <div
        key={id}
        className={
          isTotal
            ? "col-span-2 grid grid-cols-subgrid border-t border-line pt-0.5 font-medium text-fg"
            : "col-span-2 grid grid-cols-subgrid"
        }
      >
        <dt className="min-w-0">{label}</dt>
        <dd className="text-end">
          <MoneyText money={amount} several />
        </dd>
      </div>
    ))}
  </dl>
);

/** A price to come: as the offer shows it, less the discount, with its tax. */
export function explainedLines(price: ExplainedPrice, country: string): Line[] {
  const { isTaxIncluded, discountBasisPoints, taxBasisPoints, line } = price;
  const shown = isTaxIncluded ? line.gross : line.net;
  const discount = subtract(shown, price.price);
  return [
    { id: "price", label: "Price", amount: price.price },
    ...(discount.minor === 0
      ? []
      : [
          {
            id: "discount",
            label: `Discount of ${percentText(discountBasisPoints)}`,
            amount: discount,
          },
        ]),
    ...(line.tax.minor === 0
      ? []
      : [
          {
            id: "tax",
            label: (
              <>
                {isTaxIncluded ? "Of it VAT" : "VAT"} {percentText(taxBasisPoints)},{" "}
                <CountryName code={country} />
              </>
            ),
            amount: line.tax,
          },
        ]),
    { id: "total", label: "Total", amount: line.gross, isTotal: true },
  ];
}
