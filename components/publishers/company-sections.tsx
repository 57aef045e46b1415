"use client";

import { useMemo } from "react";
import { countryOptions, currencyOptions, zoneOptions } from "@/components/accounts/place-options";
import { Field } from "@/components/ui/field";
import { SettingsSection } from "@/components/ui/form/settings-section";
import { NativeSelect } from "@/components/ui/native-select";
import { locales } from "@/server/domain/locale";
import { ChoiceField, TextField, type CompanyForm } from "./company-fields";
import { companyLabels } from "./company-labels";

type Props = { form: CompanyForm };

export function IdentitySection({ form }: Props) {
  return (
    <SettingsSection
      title="Who you are"
      detail="The publisher name is what customers see. The legal name and tax number stand on invoices."
    >
      <TextField form={form} name="name" optional={false} autoComplete="organization" />
      <TextField form={form} name="legalName" optional={false} />
      <TextField
        form={form}
        name="taxId"
        hint="As your tax office writes it, with the letters of the country where it has them."
      />
    </SettingsSection>
  );
}

export function AddressSection({ form }: Props) {
  const countries = useMemo(() => countryOptions(), []);
  return (
    <SettingsSection
      title="Address"
      detail="Where the company is registered. Stands on invoices and decides which taxes apply."
    >
      <ChoiceField form={form} name="country" options={countries} />
      <TextField form={form} name="addressLine1" autoComplete="address-line1" />
      <TextField form={form} name="addressLine2" autoComplete="address-line2" />
      <div className="grid gap-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <TextField form={form} name="postalCode" autoComplete="postal-code" />
        <TextField form={form} name="city" autoComplete="address-level2" />
      </div>
      <TextField form={form} name="region" autoComplete="address-level1" />
    </SettingsSection>
  );
}

export function ContactSection({ form }: Props) {
  return (
    <SettingsSection
      title="How to reach you"
      detail="Support stands in every mail to customers and on the hosted pages. Contact is for us alone."
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField form={form} name="supportEmail" type="email" autoComplete="email" />
        <TextField form={form} name="supportUrl" type="url" placeholder="https://" />
        <TextField form={form} name="contactEmail" type="email" autoComplete="email" />
        <TextField form={form} name="contactPhone" type="tel" autoComplete="tel" />
      </div>
    </SettingsSection>
  );
}

export function LinksSection({ form }: Props) {
  return (
    <SettingsSection
      title="Your site and its terms"
      detail="Customers agree to these terms when they register and buy. Both links are needed before going live."
    >
      <TextField form={form} name="websiteUrl" type="url" placeholder="https://" />
      <TextField form={form} name="termsUrl" type="url" placeholder="https://" />
      <TextField form={form} name="privacyUrl" type="url" placeholder="https://" />
    </SettingsSection>
  );
}

export function MoneyAndTimeSection({ form }: Props) {
  const currencies = useMemo(() => currencyOptions(), []);
  const zones = useMemo(() => zoneOptions(), []);
  return (
    <SettingsSection
      title="Money and time"
      detail="The whole dashboard counts in this currency and in days of this zone. Billing dates follow the zone as well."
    >
      <ChoiceField
        form={form}
        name="defaultCurrency"
        options={currencies}
        hint="Can be changed until the first sale; from then on it is fixed."
      />
      <ChoiceField form={form} name="timeZone" options={zones} />
      <LocaleField form={form} />
    </SettingsSection>
  );
}

function LocaleField({ form }: Props) {
  const names = useMemo(() => new Intl.DisplayNames("en", { type: "language" }), []);
  return (
    <Field
      label={companyLabels.locale}
      hint="How numbers and dates are written in the dashboard."
      {...form.field("locale")}
    >
      <NativeSelect
        name="locale"
        value={form.values.locale}
        onChange={(event) => {
          const chosen = locales.find((locale) => locale === event.target.value);
          if (chosen) form.set("locale", chosen);
        }}
      >
        {locales.map((locale) => (
          <option key={locale} value={locale}>
            {names.of(locale)}
          </option>
        ))}
      </NativeSelect>
    </Field>
  );
}
