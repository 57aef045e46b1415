"use client";

import type { ReactNode } from "react";
import type { Money } from "@/server/domain/money";
import { Button } from "../ui/button";
import { cn } from "../ui/class-names";
import { useFormat } from "../ui/format-context";
import { MoneyText } from "../ui/money";
import { ScrollRegion } from "../ui/scroll-region";
import { Skeleton } from "../ui/skeleton";

/** What the rows of one currency add up to. */
export type CurrencyTotal = { currency: string; count: number; amounts: readonly Money[] };

type ListTotalsProps = {
  /** What is added up: "All transactions of this filter, by currency". */
  caption: ReactNode;
  /** Heads the count: "Transactions". */
  counted: string;
  /** Head the amounts, in their order. */
  headings: readonly string[];
  /** `undefined` until the first answer. */
  totals: readonly CurrencyTotal[] | undefined;
  /** An earlier answer, while another is on its way. */
  isStale: boolean;
  /** The last try failed. */
  hasFailed: boolean;
  onRetry: () => void;
};

/** What all rows of a list add up to, whatever page is shown; each currency by itself. */
export function ListTotals({ totals, hasFailed, onRetry, ...table }: ListTotalsProps) {
  if (totals) return <TotalsTable {...table} totals={totals} />;
  if (!hasFailed) return <Skeleton className="mt-3 h-24" />;
  return (
    <p role="alert" className="mt-3 text-sm text-fg-muted">
      The totals could not be loaded.{" "}
      <Button variant="link" size="inline" onClick={onRetry}>
        Try again
      </Button>
    </p>
  );
}

type TableProps = Omit<ListTotalsProps, "totals" | "hasFailed" | "onRetry"> & {
  totals: readonly CurrencyTotal[];
};

function TotalsTable({ caption, counted, headings, totals, isStale }: TableProps) {
  const { number } = useFormat();
  return (
    <ScrollRegion label="Totals" className="mt-3 border border-line bg-surface">
      <table
        aria-busy={isStale}
        className={cn("w-full text-sm transition-opacity", isStale && "opacity-60")}
      >
        <caption className="px-3 pt-2 text-start text-xs text-fg-muted">{caption}</caption>
        <thead className="text-xs text-fg-muted">
          <tr>
            <th scope="col" className="px-3 py-1.5 text-start font-medium">
              Currency
            </th>
            {[counted, ...headings].map((heading) => (
              <th key={heading} scope="col" className="px-3 py-1.5 text-end font-medium">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="tabular">
          {totals.map(({ currency, count, amounts }) => (
            <tr key={currency} className="border-t border-line">
              <th scope="row" className="px-3 py-2 text-start font-medium">
                {currency}
              </th>
              <td className="px-3 py-2 text-end">{number(count)}</td>
              {amounts.map((amount, at) => (
                <td key={headings[at]} className="px-3 py-2 text-end">
                  <MoneyText money={amount} several />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
