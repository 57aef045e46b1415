"use client";

import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { InputGroup } from "@/components/ui/input-group";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { offerLimits } from "@/server/domain/offer-limits";
import type { OfferForm } from "./offer-form";
import { BreakField } from "./break-field";
import { FormSection } from "./form-section";
import { PeriodField } from "./period-field";
import { TagsField } from "./tags-field";
import { TrialField } from "./trial-field";

type Props = { form: OfferForm };

/** The four parts of an offer, in the order one thinks of them. */
export function OfferSections({
  form,
  currency,
  priceNote,
}: Props & {
  currency: string;
  /** What a new price means to those who pay the old one. */
  priceNote?: ReactNode;
}) {
  return (
    <div className="flex flex-col gap-6">
      <WhatSection form={form} />
      <PriceSection form={form} currency={currency} note={priceNote} />
      <TrialSection form={form} />
      <BreakSection form={form} />
      <AccessSection form={form} />
    </div>
  );
}

function WhatSection({ form }: Props) {
  return (
    <FormSection title="What you sell" detail="What customers read at the checkout.">
      <Field
        label="Title"
        hint={`The name of the offer, up to ${offerLimits.titleLength} characters.`}
        {...form.field("title")}
      >
        <Input {...form.text("title")} autoComplete="off" />
      </Field>
      <Field
        label="Description"
        hint={`What is in it, up to ${offerLimits.descriptionLength} characters.`}
        optional
        {...form.field("description")}
      >
        <Textarea {...form.text("description")} />
      </Field>
      <Field
        label="Image URL"
        hint="Stands above the price. Customers’ browsers load it from this address; wide pictures look best."
        optional
        {...form.field("imageUrl")}
      >
        <Input {...form.text("imageUrl")} type="url" placeholder="https://" spellCheck={false} />
      </Field>
      <Field
        label="Content URL"
        hint="The page of your site where what is sold can be watched."
        optional
        {...form.field("url")}
      >
        <Input {...form.text("url")} type="url" placeholder="https://" spellCheck={false} />
      </Field>
    </FormSection>
  );
}

const taxChoices = [
  {
    value: "included",
    label: "Tax is part of the price",
    hint: "Customers pay exactly this price. In the EU, part of it is the VAT of their country.",
  },
  {
    value: "added",
    label: "Tax is added to the price",
    hint: "Customers pay this price and the tax of their country, where there is one.",
  },
] as const;

function PriceSection({ form, currency, note }: Props & { currency: string; note: ReactNode }) {
  const { isTaxIncluded } = form.values;
  return (
    <FormSection
      title="Price"
      detail={`In ${currency}. An offer keeps its currency; 0 makes it free.`}
    >
      {note}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Price" {...form.field("price")}>
          <InputGroup end={<span className="pe-1 text-xs">{currency}</span>}>
            <Input
              {...form.text("price")}
              inputMode="decimal"
              autoComplete="off"
              className="tabular"
            />
          </InputGroup>
        </Field>
        <PeriodField form={form} />
      </div>
      <RadioGroup
        legend="Tax"
        look="cards"
        name="isTaxIncluded"
        value={isTaxIncluded ? "included" : "added"}
        onChange={(choice) => form.set("isTaxIncluded", choice === "included")}
        options={taxChoices}
      />
    </FormSection>
  );
}

function TrialSection({ form }: Props) {
  return (
    <FormSection
      title="Free trial"
      detail="New customers start for free. They give a way to pay, and are charged when the trial ends unless they cancel."
    >
      <TrialField {...form.choice("trial")} {...form.field("trial")} period={form.values.period} />
    </FormSection>
  );
}

function BreakSection({ form }: Props) {
  return (
    <FormSection
      title="Breaks"
      detail="From a billing date on, there is no access and no charge until the break is over. Offers that are paid every 6 months or year have none."
    >
      <BreakField
        {...form.choice("pauseMaxCycles")}
        {...form.field("pauseMaxCycles")}
        period={form.values.period}
      />
    </FormSection>
  );
}

function AccessSection({ form }: Props) {
  return (
    <FormSection title="Access" detail="What a customer may watch while the subscription runs.">
      <TagsField {...form.choice("tags")} {...form.field("tags")} />
    </FormSection>
  );
}
