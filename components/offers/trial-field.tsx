"use client";

import { useState } from "react";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import type { SubscriptionPeriod } from "@/server/domain/billing-period";
import { offerLimits } from "@/server/domain/offer-limits";
import type { Trial } from "@/server/domain/trial";
import { trialLabel } from "./offer-words";

type TrialFieldProps = {
  id: string;
  name: string;
  value: Trial | null;
  onChange: (trial: Trial | null) => void;
  error: string | undefined;
  period: SubscriptionPeriod;
};

const usual = { day: 7, period: 1 };

/** None, so many days, or so many of the subscription's own periods. */
export function TrialField({ value, onChange, period, ...field }: TrialFieldProps) {
  const unit = value?.unit ?? "none";
  const choose = (chosen: "none" | "day" | "period") =>
    onChange(chosen === "none" ? null : { unit: chosen, amount: usual[chosen] });
  return (
    <>
      <RadioGroup
        {...field}
        legend="Free trial"
        legendHidden
        value={unit}
        onChange={choose}
        options={[
          { value: "none", label: "No trial" },
          { value: "day", label: "A number of days" },
          { value: "period", label: "A number of periods" },
        ]}
      />
      {value && (
        <TrialLength
          key={value.unit}
          trial={value}
          onChange={onChange}
          period={period}
          isWrong={field.error !== undefined}
        />
      )}
    </>
  );
}

type TrialLengthProps = {
  trial: Trial;
  onChange: (trial: Trial) => void;
  period: SubscriptionPeriod;
  isWrong: boolean;
};

function TrialLength({ trial, onChange, period, isWrong }: TrialLengthProps) {
  const { unit, amount } = trial;
  const most = unit === "day" ? offerLimits.trialDays : offerLimits.trialPeriods;
  // As typed: what is no number yet stays in sight.
  const [typed, setTyped] = useState(String(amount));
  const isSame = Object.is(numberOf(typed), amount);
  return (
    <label className="flex flex-wrap items-center gap-2 text-sm">
      <span className="sr-only">{unit === "day" ? "Days of trial" : "Periods of trial"}</span>
      <Input
        value={isSame ? typed : String(amount)}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange({ unit, amount: numberOf(target.value) });
        }}
        inputMode="numeric"
        autoComplete="off"
        aria-invalid={isWrong || undefined}
        className="tabular w-20"
      />
      <span aria-hidden className="text-fg-muted">
        {unit === "day" ? `days, up to ${most}` : `periods, up to ${most}`}
        {unit === "period" && amount > 0 && `: ${trialLabel(trial, period)}`}
      </span>
    </label>
  );
}

/** Whole numbers alone; anything else is none, for the form to refuse. */
const numberOf = (typed: string) =>
  /^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN;
