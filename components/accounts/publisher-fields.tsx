"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import type { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { currencyOfCountry } from "@/server/domain/country-currency";
import type { OpenPublisherInput } from "@/server/services/publishers/schemas";
import type { Option } from "./place-options";

/** As written so far; an empty time zone means the browser's own. */
export type PublisherValues = Record<keyof OpenPublisherInput, string>;

/** The part of a form that asks for a publisher, whatever else it asks for. */
type PublisherForm = Pick<
  ReturnType<typeof useServerForm<PublisherValues>>,
  "values" | "set" | "field" | "text"
>;

export type Places = { countries: Option[]; currencies: Option[]; zones: Option[] };

type PublisherFieldsProps = { form: PublisherForm; places: Places; ownZone: string };

/** What a publisher begins with. The country suggests the currency, the browser the time zone. */
export function PublisherFields({ form, places, ownZone }: PublisherFieldsProps) {
  const { values, set } = form;
  const [hasChosenCurrency, setChosenCurrency] = useState(false);
  const zones = places.zones.some(({ value }) => value === ownZone)
    ? places.zones
    : [{ value: ownZone, label: ownZone }, ...places.zones];

  const chooseCountry = (country: string) => {
    set("country", country);
    if (!hasChosenCurrency) set("currency", currencyOfCountry(country) ?? "");
  };
  const chooseCurrency = (currency: string) => {
    set("currency", currency);
    setChosenCurrency(true);
  };

  return (
    <>
      <Field
        label="Publisher name"
        hint="Your company or brand, as your customers know it."
        {...form.field("publisherName")}
      >
        <Input {...form.text("publisherName")} size="lg" autoComplete="organization" />
      </Field>
      <Field label="Country" {...form.field("country")}>
        <NativeSelect
          name="country"
          size="lg"
          autoComplete="country"
          value={values.country}
          onChange={(event) => chooseCountry(event.target.value)}
        >
          <Options none="Choose a country" options={places.countries} />
        </NativeSelect>
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Currency" {...form.field("currency")}>
          <NativeSelect
            name="currency"
            size="lg"
            value={values.currency}
            onChange={(event) => chooseCurrency(event.target.value)}
          >
            <Options none="Choose a currency" options={places.currencies} />
          </NativeSelect>
        </Field>
        <Field label="Time zone" {...form.field("timeZone")}>
          <NativeSelect
            name="timeZone"
            size="lg"
            value={values.timeZone || ownZone}
            onChange={(event) => set("timeZone", event.target.value)}
          >
            <Options options={zones} />
          </NativeSelect>
        </Field>
      </div>
    </>
  );
}

function Options({ options, none }: { options: Option[]; none?: string }) {
  return (
    <>
      {none && (
        <option value="" disabled>
          {none}
        </option>
      )}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </>
  );
}
