"use client";

import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { isSubscriptionPeriod, subscriptionPeriods } from "@/server/domain/billing-period";
import type { OfferForm } from "./offer-form";
import { periodLabels } from "./offer-words";

export function PeriodField({ form }: { form: OfferForm }) {
  return (
    <Field label="Paid every" {...form.field("period")}>
      <NativeSelect
        name="period"
        value={form.values.period}
        onChange={({ target }) => {
          if (isSubscriptionPeriod(target.value)) form.set("period", target.value);
        }}
      >
        {subscriptionPeriods.map((period) => (
          <option key={period} value={period}>
            {periodLabels[period]}
          </option>
        ))}
      </NativeSelect>
    </Field>
  );
}
