"use client";

import { Card } from "@/components/ui/card";
import { useFormat } from "@/components/ui/format-context";
import { MoneyText } from "@/components/ui/money";
import { Time } from "@/components/ui/time";
import type { CampaignForecast } from "@/server/domain/billing/price-change";
import { stayLines } from "./price-change-words";

/** What it would come to: heads, dates and money, before anybody is told. */
export function ForecastCard({ forecast }: { forecast: CampaignForecast }) {
  const { number } = useFormat();
  const { moving, staying, firstRenewalAt, lastRenewalAt } = forecast;
  const stayed = stayLines(staying, number);
  return (
    <Card title="What it comes to" detail="Counted now, over everybody who has the offer.">
      <div className="flex flex-col gap-4 text-sm">
        <div>
          <p className="text-xl font-semibold tracking-tight">
            {number(moving)} {moving === 1 ? "subscriber moves" : "subscribers move"}
          </p>
          {firstRenewalAt && lastRenewalAt && (
            <p className="text-fg-muted">
              At their renewals, <Days first={firstRenewalAt} last={lastRenewalAt} />
            </p>
          )}
        </div>
        {moving > 0 && <MonthlyMoney {...forecast} />}
        {stayed.length > 0 && (
          <div>
            <p className="font-medium">Everybody else stays</p>
            <ul className="text-fg-muted">
              {stayed.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        )}
        {moving === 0 && stayed.length === 0 && (
          <p className="text-fg-muted">Nobody has the offer yet.</p>
        )}
      </div>
    </Card>
  );
}

/** "20 May to 10 Jun 2026", or the one day that it is. */
export function Days({ first, last }: { first: Date; last: Date }) {
  const { date } = useFormat();
  if (date(first) === date(last)) return <Time at={first} show="day" />;
  return (
    <>
      <Time at={first} show="day" /> to <Time at={last} show="day" />
    </>
  );
}

type MonthlyMoneyProps = Pick<CampaignForecast, "monthlyBefore" | "monthlyAfter" | "monthlyGain">;

/** What those who move pay in a month, and the difference. */
export const MonthlyMoney = ({ monthlyBefore, monthlyAfter, monthlyGain }: MonthlyMoneyProps) => (
  <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-y-1">
    <dt className="text-fg-muted">They pay a month now, without tax</dt>
    <dd className="ps-4 text-end">
      <MoneyText money={monthlyBefore} several />
    </dd>
    <dt className="text-fg-muted">At the new price</dt>
    <dd className="ps-4 text-end">
      <MoneyText money={monthlyAfter} several />
    </dd>
    <dt className="border-t border-line pt-1 font-medium">
      {monthlyGain.minor < 0 ? "Less a month" : "More a month"}, if all stay
    </dt>
    <dd className="border-t border-line ps-4 pt-1 text-end font-medium">
      <MoneyText money={monthlyGain} several />
    </dd>
  </dl>
);
