"use client";

import { methodText } from "@/components/transactions/method-words";
import { Field } from "@/components/ui/field";
import { useFormat } from "@/components/ui/format-context";
import { Input } from "@/components/ui/input";
import { InputGroup } from "@/components/ui/input-group";
import { NativeSelect } from "@/components/ui/native-select";
import { RadioGroup } from "@/components/ui/radio-group";
import type { ChangeKind } from "@/server/services/subscriptions/change/schemas";
import type {
  PlanOption,
  SubscriptionOptions,
} from "@/server/services/subscriptions/subscription-options";
import type { ChangeProblems, Written } from "./change-form";
import { cyclesText, priceText } from "./subscription-words";

type ChangeFieldsProps = {
  kind: ChangeKind;
  options: SubscriptionOptions;
  written: Written;
  problems: ChangeProblems;
  onChange: (written: Partial<Written>) => void;
};

/** What there is to say of a change: which plan, how long, how much. Most have nothing, or a reason. */
export function ChangeFields(props: ChangeFieldsProps) {
  const { kind } = props;
  return (
    <>
      {kind === "switch" && <PlanField {...props} />}
      {kind === "pause" && <CyclesField {...props} />}
      {kind === "extend" && <UntilField {...props} />}
      {kind === "apply-discount" && <DiscountFields {...props} />}
      {kind === "change-method" && <MethodField {...props} />}
      {(kind === "stop" ||
        kind === "terminate" ||
        kind === "extend" ||
        kind === "apply-discount") && <ReasonField {...props} />}
    </>
  );
}

function PlanField({ options, written, onChange }: ChangeFieldsProps) {
  const { money } = useFormat();
  const priceOf = ({ price, cycle, direction }: PlanOption) => {
    const amount = cycle ? priceText({ price, cycle }, (one) => money(one, true)) : money(price);
    return `${amount}, ${direction === "upgrade" ? "an upgrade" : "a downgrade"}`;
  };
  return (
    <RadioGroup
      legend="New plan"
      name="offerId"
      look="cards"
      value={written.offerId || null}
      onChange={(offerId) => onChange({ offerId })}
      options={options.plans.map((plan) => ({
        value: plan.offerId,
        label: plan.title,
        hint: priceOf(plan),
        ...(plan.refusal && { unavailable: `${priceOf(plan)}. ${plan.refusal}` }),
      }))}
    />
  );
}

function CyclesField({ options, written, onChange }: ChangeFieldsProps) {
  const { cycle, maxPauseCycles } = options;
  const choices = Array.from({ length: maxPauseCycles ?? 1 }, (_, place) => place + 1);
  return (
    <Field label="Length of the break" className="max-w-60">
      <NativeSelect
        value={written.cycles}
        onChange={({ target }) => onChange({ cycles: target.value })}
      >
        {choices.map((count) => (
          <option key={count} value={count}>
            {cyclesText(count, cycle)}
          </option>
        ))}
      </NativeSelect>
    </Field>
  );
}

function UntilField({ written, problems, onChange }: ChangeFieldsProps) {
  return (
    <Field
      label="New end"
      hint="After the end of the current period, at the same hour."
      error={problems.until}
      className="max-w-60"
    >
      <Input
        type="date"
        value={written.until}
        onChange={({ target }) => onChange({ until: target.value })}
      />
    </Field>
  );
}

const discountPeriods = [1, 2, 3, 6, 12];

function DiscountFields({ options, written, problems, onChange }: ChangeFieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label="Discount" error={problems.percent}>
        <InputGroup end={<span className="pe-1">%</span>}>
          <Input
            inputMode="decimal"
            autoComplete="off"
            value={written.percent}
            onChange={({ target }) => onChange({ percent: target.value })}
          />
        </InputGroup>
      </Field>
      <Field label="For" error={problems.periods}>
        <NativeSelect
          value={written.periods}
          onChange={({ target }) => onChange({ periods: target.value })}
        >
          {discountPeriods.map((count) => (
            <option key={count} value={count}>
              {count === 1 ? "the next period" : cyclesText(count, options.cycle)}
            </option>
          ))}
          <option value="always">as long as it runs</option>
        </NativeSelect>
      </Field>
    </div>
  );
}

function MethodField({ options, written, onChange }: ChangeFieldsProps) {
  return (
    <RadioGroup
      legend="Payment method"
      name="paymentDetailsId"
      look="cards"
      value={written.paymentDetailsId || null}
      onChange={(paymentDetailsId) => onChange({ paymentDetailsId })}
      options={options.methods.map(({ id, isCurrent, expiryMonth, expiryYear, ...method }) => ({
        value: String(id),
        label: methodText(method),
        hint: `Expires ${String(expiryMonth).padStart(2, "0")}/${expiryYear}`,
        ...(isCurrent && { unavailable: "Charged now" }),
      }))}
    />
  );
}

const ReasonField = ({ written, problems, onChange }: ChangeFieldsProps) => (
  <Field
    optional
    label="Reason"
    hint="For your team. The customer is not shown it."
    error={problems.reason}
  >
    <Input
      maxLength={100}
      autoComplete="off"
      value={written.reason}
      onChange={({ target }) => onChange({ reason: target.value })}
    />
  </Field>
);
