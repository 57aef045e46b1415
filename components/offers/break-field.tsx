"use client";

import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { isPausable, mostPauseCycles } from "@/server/domain/billing/pausable";
import type { SubscriptionPeriod } from "@/server/domain/billing-period";
import { trialLabel } from "./offer-words";

type BreakFieldProps = {
  id: string;
  name: string;
  value: number | null;
  onChange: (cycles: number | null) => void;
  error: string | undefined;
  period: SubscriptionPeriod;
};

const lengths = Array.from({ length: mostPauseCycles }, (_, place) => place + 1);

/** None, or up to so many of the subscription's own periods. */
export function BreakField({ id, name, value, onChange, error, period }: BreakFieldProps) {
  const canPause = isPausable(period);
  return (
    <Field label="Longest break" id={id} error={error} className="max-w-60">
      <NativeSelect
        name={name}
        value={canPause && value !== null ? String(value) : ""}
        disabled={!canPause}
        onChange={({ target }) => onChange(target.value === "" ? null : Number(target.value))}
      >
        <option value="">No breaks</option>
        {lengths.map((amount) => (
          <option key={amount} value={amount}>
            {trialLabel({ unit: "period", amount }, period)}
          </option>
        ))}
      </NativeSelect>
    </Field>
  );
}
