"use client";

import { Badge } from "@/components/ui/badge";
import { useFormat } from "@/components/ui/format-context";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { taxRateText } from "@/server/domain/tax-words";
import type { PaymentSettings } from "@/server/services/payment-settings/get-payment-settings";

const names = new Intl.DisplayNames("en", { type: "region" });
const headings = ["Country", "Rate", "Valid from", "Source"];

type Rate = PaymentSettings["vatRates"][number];

/** Every VAT rate that is known, with where it was read; the ones no longer in force are marked. */
export function VatTable({ rates }: { rates: readonly Rate[] }) {
  const { day, settings } = useFormat();
  const sources = sourcesOf(rates);
  const rows = rates
    .map((rate) => ({ ...rate, name: names.of(rate.country) ?? rate.country }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "en"));
  return (
    <section aria-labelledby="vat-rates" className="border-t border-line py-6">
      <h2 id="vat-rates" className="text-sm font-semibold">
        VAT in the European Union
      </h2>
      <p className="mt-1 mb-4 max-w-160 text-sm text-pretty text-fg-muted">
        Standard rates, which services delivered electronically bear in the customer’s country. A
        rate holds until the next one of its country.
      </p>
      <ScrollRegion label="VAT rates" className="border border-line">
        <table className="w-full text-sm">
          <caption className="sr-only">VAT rates by country</caption>
          <thead className="bg-surface text-xs text-fg-muted">
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col" className="px-3 py-2 text-start font-medium">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line border-t border-line">
            {rows.map((rate) => (
              <tr key={rate.country + rate.from} className={rate.isCurrent ? "" : "text-fg-muted"}>
                <th scope="row" className="px-3 py-1.5 text-start font-medium whitespace-nowrap">
                  {rate.name}
                </th>
                <td className="tabular px-3 py-1.5 whitespace-nowrap">
                  {taxRateText(rate.basisPoints, settings.locale)}
                  {!rate.isCurrent && <Badge className="ms-2">Not in force</Badge>}
                </td>
                <td className="tabular px-3 py-1.5 whitespace-nowrap">{day(rate.from)}</td>
                <td className="px-3 py-1.5 whitespace-nowrap">
                  <SourceLink number={sources.findIndex((one) => isSame(one, rate)) + 1} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <h3 className="mt-5 text-xs font-semibold">Sources</h3>
      <ol className="mt-1 list-decimal ps-5 text-xs text-pretty text-fg-muted">
        {sources.map(({ source, checkedOn }, at) => (
          <li
            key={source + checkedOn}
            id={`vat-source-${at + 1}`}
            className="py-0.5 target:text-fg"
          >
            {source}. Compared on {day(checkedOn)}.
          </li>
        ))}
      </ol>
    </section>
  );
}

type Source = Pick<Rate, "source" | "checkedOn">;

const isSame = (one: Source, other: Source) =>
  one.source === other.source && one.checkedOn === other.checkedOn;

/** Each once, in the order of the rates: many rows were read in the same place on the same day. */
const sourcesOf = (rates: readonly Source[]): Source[] =>
  rates.filter((rate, at) => rates.findIndex((other) => isSame(other, rate)) === at);

const SourceLink = ({ number }: { number: number }) => (
  <a
    href={`#vat-source-${number}`}
    className="rounded-sm text-primary underline-offset-4 hover:underline"
  >
    Source {number}
  </a>
);
