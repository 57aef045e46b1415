"use client";

import type { ComponentProps } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import type { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import type { Option } from "@/components/ui/match-options";
import { companyLabels, type CompanyValues } from "./company-labels";

export type CompanyForm = ReturnType<typeof useServerForm<CompanyValues, { version: number }>>;

type TextFieldProps = {
  form: CompanyForm;
  name: Exclude<keyof CompanyValues, "locale">;
  hint?: string;
  optional?: boolean;
} & Pick<ComponentProps<typeof Input>, "type" | "autoComplete" | "inputMode" | "placeholder">;

export function TextField({ form, name, hint, optional = true, ...input }: TextFieldProps) {
  return (
    <Field label={companyLabels[name]} hint={hint} optional={optional} {...form.field(name)}>
      <Input {...form.text(name)} {...input} spellCheck={false} />
    </Field>
  );
}

type ChoiceFieldProps = {
  form: CompanyForm;
  name: "country" | "defaultCurrency" | "timeZone";
  options: readonly Option[];
  hint?: string;
};

/** One of a long list; whatever is saved stays a choice, also where this browser does not know it. */
export function ChoiceField({ form, name, options, hint }: ChoiceFieldProps) {
  const value = form.values[name];
  const isKnown = options.some((option) => option.value === value);
  return (
    <Field label={companyLabels[name]} hint={hint} {...form.field(name)}>
      <Combobox
        {...form.choice(name)}
        options={isKnown ? options : [{ value, label: value }, ...options]}
      />
    </Field>
  );
}
