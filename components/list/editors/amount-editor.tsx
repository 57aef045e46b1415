"use client";

import { useState } from "react";
import { isCurrency } from "@/server/domain/currency";
import { money, toDecimalString } from "@/server/domain/money";
import { readTypedAmount } from "@/server/domain/typed-amount";
import { Field } from "../../ui/field";
import { useFormatSettings } from "../../ui/format-context";
import { Input } from "../../ui/input";
import { NativeSelect } from "../../ui/native-select";
import { EditorForm } from "./editor-form";
import type { EditorProps } from "./editor-props";

const comparisons = { eq: "is", gte: "is at least", lte: "is at most", between: "is between" };
type Comparison = keyof typeof comparisons;

/** Numbers and money. Money is typed in major units and asked for in one currency. */
export function AmountEditor({ field, spec, filter, onApply }: EditorProps) {
  const settings = useFormatSettings();
  const known = filter?.kind === "number" || filter?.kind === "money" ? filter : null;
  const [currency, setCurrency] = useState(
    known?.kind === "money" ? known.currency : settings.currency,
  );
  const isMoney = spec.kind === "money" && isCurrency(currency);
  const write = (end: number | null) => {
    if (end === null) return "";
    return isMoney ? toDecimalString(money(end, currency)) : String(end);
  };
  const [first, setFirst] = useState(write(known?.range.from ?? known?.range.to ?? null));
  const [second, setSecond] = useState(write(known?.range.to ?? null));
  const [comparison, setComparison] = useState<Comparison>(comparisonOf(known?.range));

  const read = (text: string) => {
    if (!isMoney) return text.trim().replace(",", ".");
    const amount = readTypedAmount(text, currency);
    return amount ? `${amount.minor}${currency}` : "";
  };
  const apply = () =>
    onApply(comparison, (comparison === "between" ? [first, second] : [first]).map(read));
  const unit = isMoney ? ` in ${currency}` : "";

  return (
    <EditorForm onSubmit={apply}>
      <div className="grid grid-cols-[1fr_auto] gap-2">
        <Field label={field.label}>
          <NativeSelect
            value={comparison}
            onChange={(event) => setComparison(event.target.value as Comparison)}
          >
            {Object.entries(comparisons).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </NativeSelect>
        </Field>
        {spec.kind === "money" && (
          <Field label="Currency">
            <NativeSelect value={currency} onChange={(event) => setCurrency(event.target.value)}>
              {[...new Set([currency, settings.currency, ...(field.currencies ?? [])])].map(
                (code) => (
                  <option key={code}>{code}</option>
                ),
              )}
            </NativeSelect>
          </Field>
        )}
      </div>
      <div className="grid grid-cols-2 gap-2">
        <Field label={comparison === "between" ? `From${unit}` : `Value${unit}`}>
          <Input
            inputMode="decimal"
            value={first}
            onChange={(event) => setFirst(event.target.value)}
          />
        </Field>
        {comparison === "between" && (
          <Field label={`To${unit}`}>
            <Input
              inputMode="decimal"
              value={second}
              onChange={(event) => setSecond(event.target.value)}
            />
          </Field>
        )}
      </div>
    </EditorForm>
  );
}

function comparisonOf(range: { from: number | null; to: number | null } | undefined): Comparison {
  if (!range) return "gte";
  if (range.from === null) return "lte";
  if (range.to === null) return "gte";
  return range.from === range.to ? "eq" : "between";
}
