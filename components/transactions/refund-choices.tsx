"use client";

import { Field } from "@/components/ui/field";
import { useFormat } from "@/components/ui/format-context";
import type { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import type { TransactionDetail } from "@/server/services/transactions/get-transaction-detail";
import { leftOf, type RefundValues } from "./use-refund-preview";

type RefundForm = ReturnType<typeof useServerForm<RefundValues, unknown>>;
type Form = Pick<RefundForm, "values" | "choice" | "field" | "text">;

/** All that is left, or a part of it. */
export function RefundAmount({ form, sale }: { form: Form; sale: TransactionDetail }) {
  const { money } = useFormat();
  const left = leftOf(sale);
  const { currency } = left;
  return (
    <>
      <RadioGroup
        legend="How much"
        {...form.choice("how")}
        options={[
          { value: "all", label: `All that is left, ${money(left)}` },
          { value: "part", label: "A part of it" },
        ]}
      />
      {form.values.how === "part" && (
        <Field label={`Amount in ${currency}, tax included`} {...form.field("amount")}>
          <Input {...form.text("amount")} inputMode="decimal" autoComplete="off" />
        </Field>
      )}
    </>
  );
}

/** What becomes of the access that was paid for. */
export const RefundAccess = ({ form }: { form: Form }) => (
  <>
    <RadioGroup
      legend="Access"
      {...form.choice("access")}
      options={[
        { value: "kept", label: "Keep it" },
        { value: "ends", label: "End it now, with the subscription" },
        { value: "ends-at", label: "End it on a date, and do not renew" },
      ]}
    />
    {form.values.access === "ends-at" && (
      <Field label="First day without access" {...form.field("day")}>
        <Input {...form.text("day")} type="date" />
      </Field>
    )}
  </>
);
