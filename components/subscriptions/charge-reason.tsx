"use client";

import { ChevronRight } from "lucide-react";
import { methodText } from "@/components/transactions/method-words";
import { CountryName } from "@/components/ui/country-name";
import { Time } from "@/components/ui/time";
import { negate } from "@/server/domain/money";
import type { ExplainedCharge } from "@/server/services/subscriptions/explained-charges";
import { percentText, PriceLines } from "./price-lines";

const becauseOf = {
  initial: "First payment for",
  renewal: "Renewal of",
  switch: "Change of plan to",
};

/** "Why was I charged this?", in sentences and sums, folded away until somebody asks. */
export function ChargeReason({ charge }: { charge: ExplainedCharge }) {
  const { kind, offerTitle, period, method, gross, net, tax } = charge;
  return (
    <details className="group mt-1 max-w-120 text-xs">
      <summary className="hit-area inline-flex cursor-pointer items-center gap-1 rounded-sm text-fg-muted hover:text-fg">
        <ChevronRight
          aria-hidden
          className="size-3.5 transition-transform group-open:rotate-90 rtl:-scale-x-100"
        />
        Why was this charged?
      </summary>
      <div className="mt-2 flex flex-col gap-2 rounded-lg border border-line bg-surface p-3">
        <p className="text-pretty text-fg-muted">
          {becauseOf[kind]} {offerTitle}
          {period ? (
            <>
              , for the time from <Time at={period.startsAt} show="day" /> to{" "}
              <Time at={period.endsAt} show="day" />
            </>
          ) : null}
          . {gross.minor === 0 ? "There was nothing to pay." : `Paid with ${methodText(method)}.`}
        </p>
        <PriceLines
          lines={[
            { id: "price", label: "Price without tax", amount: charge.fullNet },
            ...(charge.discount.minor === 0
              ? []
              : [
                  { id: "discount", label: discountLabel(charge), amount: negate(charge.discount) },
                ]),
            ...(charge.discount.minor === 0 ? [] : [{ id: "net", label: "Net", amount: net }]),
            {
              id: "tax",
              label: (
                <>
                  VAT {percentText(charge.taxBasisPoints)}, <CountryName code={charge.country} />
                </>
              ),
              amount: tax,
            },
            { id: "total", label: "Total", amount: gross, isTotal: true },
          ]}
        />
      </div>
    </details>
  );
}

const discountLabel = ({ discountBasisPoints }: ExplainedCharge): string =>
  discountBasisPoints > 0 ? `Discount of ${percentText(discountBasisPoints)}` : "Discount";
