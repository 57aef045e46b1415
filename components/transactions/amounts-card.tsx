"use client";

import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/class-names";
import { countryName } from "@/components/ui/country-name";
import { MoneyText } from "@/components/ui/money";
import { useFormat } from "@/components/ui/format-context";
import { negate } from "@/server/domain/money";
import type { TransactionDetail } from "@/server/services/transactions/get-transaction-detail";

/** How the amount comes about, line by line, and what the tax rests on. */
export function AmountsCard({ sale }: { sale: TransactionDetail }) {
  const { offerPrice, discount, net, tax, gross, refunded, exchangeRate } = sale;
  return (
    <Card title="Amounts">
      <dl className="text-sm">
        <Line label={`${sale.offer.title}, without tax`}>
          <MoneyText money={offerPrice} several />
        </Line>
        {discount.minor !== 0 && (
          <Line label={discountLabel(sale)}>
            <MoneyText money={negate(discount)} several />
          </Line>
        )}
        {exchangeRate && (
          <Line label={`At ${exchangeRate} ${gross.currency} for 1 ${offerPrice.currency}`}>
            <MoneyText money={net} several />
          </Line>
        )}
        <Line label="Net" isStrong>
          <MoneyText money={net} several />
        </Line>
        <Line label="Tax" detail={<TaxBasis sale={sale} />}>
          <MoneyText money={tax} several />
        </Line>
        <Line label="Gross" isStrong>
          <MoneyText money={gross} several />
        </Line>
        {refunded.minor !== 0 && (
          <Line label="Given back since">
            <MoneyText money={negate(refunded)} several />
          </Line>
        )}
      </dl>
    </Card>
  );
}

const discountLabel = ({ discountType, couponCode }: TransactionDetail) => {
  if (discountType === "trial") return "Free trial";
  return couponCode ? `Coupon ${couponCode}` : "Discount";
};

/** Which rate, of which country, since when, and where that was read. */
function TaxBasis({ sale: { taxBasis } }: { sale: TransactionDetail }) {
  const { percent, day } = useFormat();
  const { basisPoints, rule, country } = taxBasis;
  if (basisPoints === 0) return <>No tax for {countryName(country)}</>;
  return (
    <>
      {percent(basisPoints / 10_000)} VAT of {countryName(country)}
      {rule && (
        <>
          , in force since {day(rule.from)}
          <span className="block">Source: {rule.source}</span>
        </>
      )}
    </>
  );
}

type LineProps = {
  label: string;
  detail?: ReactNode;
  isStrong?: boolean;
  children: ReactNode;
};

const Line = ({ label, detail, isStrong = false, children }: LineProps) => (
  <div
    className={cn(
      "grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 border-b border-line py-2 first:pt-0 last:border-0 last:pb-0",
      isStrong && "font-semibold",
    )}
  >
    <dt>
      {label}
      {detail && (
        <span
          className="block text-xs font-normal text-pretty text-fg-muted"
          suppressHydrationWarning
        >
          {detail}
        </span>
      )}
    </dt>
    <dd className="text-end">{children}</dd>
  </div>
);
