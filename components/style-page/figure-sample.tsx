"use client";

import { useState } from "react";
import { DateRangePicker } from "@/components/ui/date-range/date-range-picker";
import { addDays, dayIn, startOfMonth } from "@/components/ui/date-range/plain-date";
import type { RangeValue } from "@/components/ui/date-range/range";
import { describeChange } from "@/components/ui/format-change";
import { useFormat } from "@/components/ui/format-context";
import { MoneyText } from "@/components/ui/money";
import { useNow } from "@/components/ui/now-context";
import { StatTile, StatTiles } from "@/components/ui/stat-tile";
import { Time } from "@/components/ui/time";
import { money } from "@/server/domain/money";
import { Row, Sample } from "./sample";

const against = "previous 30 days";
const shape = [31, 30, 33, 36, 34, 39, 41, 40, 44, 47, 46, 52];

export function FigureSample() {
  const { settings, ...format } = useFormat();
  const now = useNow();
  const today = dayIn(settings.timeZone, now);
  const presets = [
    { value: "today", label: "Today", from: today, to: today },
    { value: "last-7-days", label: "Last 7 days", from: addDays(today, -6), to: today },
    { value: "last-30-days", label: "Last 30 days", from: addDays(today, -29), to: today },
    { value: "month", label: "Month to date", from: startOfMonth(today), to: today },
    { value: "all", label: "All", from: null, to: null },
  ];
  const [range, setRange] = useState<RangeValue>({
    preset: "last-30-days",
    from: addDays(today, -29),
    to: today,
  });
  const change = (current: number | null, previous: number | null, unit: "amount" | "rate") =>
    describeChange({ current, previous, unit, against }, settings);

  return (
    <Sample
      title="Figures and time"
      detail={`Money in exact minor units, days in ${settings.timeZone}. Large figures are short on tiles and exact everywhere else; where nothing is known there is a dash and the reason.`}
    >
      <Row>
        <DateRangePicker value={range} onChange={setRange} presets={presets} max={today} />
      </Row>
      <StatTiles label="Sample figures">
        <StatTile
          label="Monthly recurring revenue"
          value={format.moneyCompact(money(124_350_000, "EUR"))}
          exact={format.money(money(124_350_000, "EUR"))}
          change={change(124, 111, "amount")}
          figures={shape}
          definition="What active subscriptions bring in a month, before tax."
          href="#figures-and-time"
        />
        <StatTile
          label="Churn rate"
          value={format.percent(0.041)}
          change={change(0.041, 0.037, "rate")}
          upIs="bad"
          figures={[...shape].reverse()}
          href="#figures-and-time"
        />
        <StatTile
          label="Gift redemptions"
          value={format.count(38)}
          change={change(38, 0, "amount")}
          figures={[0, 0, null, 0, 4, 9, 12, 13]}
        />
        <StatTile label="Trial conversion" value="–" note="No trial has ended yet" />
      </StatTiles>
      <Row>
        <MoneyText money={money(-50_000, "EUR")} />
        <MoneyText money={money(999, "USD")} several />
        <MoneyText money={money(1200, "JPY")} />
        <MoneyText money={money(1250, "KWD")} />
        <Time at={now - 180_000} show="relative" />
        <Time at={now} />
        <Time at={now} show="day" />
        <span>{format.points(0.004)}</span>
      </Row>
    </Sample>
  );
}
