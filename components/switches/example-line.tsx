"use client";

import { useId } from "react";
import { MoneyText } from "@/components/ui/money";
import { useFormat } from "@/components/ui/format-context";
import { NativeSelect } from "@/components/ui/native-select";
import { Time } from "@/components/ui/time";
import type { SwitchExample } from "@/server/domain/billing/switch-example";
import type { RouteView } from "@/server/services/switches/list-switch-settings";

type ExampleLineProps = {
  routes: readonly RouteView[];
  /** The place of a way; below 0 stands for plans that are made up. */
  place: number;
  onChange: (place: number) => void;
  example: (SwitchExample & { from: string; to: string }) | undefined;
};

const dayMs = 86_400_000;

/** Whose switch the figures of the table are, and what there is to be prorated. */
export function ExampleLine({ routes, place, onChange, example }: ExampleLineProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-2 text-sm">
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={id} className="font-medium">
          Example
        </label>
        <NativeSelect
          id={id}
          value={String(place)}
          onChange={({ target }) => onChange(Number(target.value))}
          className="w-auto max-w-full"
        >
          <option value="-1">Made-up plans, 10 and 20 a month</option>
          {routes.map(({ from, to }, at) => (
            <option key={`${from.offerId}-${to.offerId}`} value={String(at)}>
              {from.title} → {to.title}
            </option>
          ))}
        </NativeSelect>
      </div>
      <p className="min-h-10 max-w-200 text-xs text-pretty text-fg-muted" aria-live="polite">
        {example && <Told example={example} />}
      </p>
    </div>
  );
}

function Told({ example }: { example: NonNullable<ExampleLineProps["example"]> }) {
  const { number } = useFormat();
  const { startsAt, at, endsAt, paid, unused, from, to } = example;
  const days = (one: Date, other: Date) =>
    number(Math.round(((other.getTime() - one.getTime()) / dayMs) * 10) / 10);
  return (
    <>
      Somebody pays <MoneyText money={paid} several /> for {from} on{" "}
      <Time at={startsAt} show="day" /> and changes to {to} half-way, on <Time at={at} show="day" />
      . What is left of the period is worth <MoneyText money={paid} several /> × {days(at, endsAt)}{" "}
      of {days(startsAt, endsAt)} days = <MoneyText money={unused} several />.
    </>
  );
}
