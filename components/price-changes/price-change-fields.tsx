"use client";

import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { useFormat } from "@/components/ui/format-context";
import { Input } from "@/components/ui/input";
import { InputGroup } from "@/components/ui/input-group";
import { RadioGroup } from "@/components/ui/radio-group";
import { noticeLimits } from "@/server/domain/billing/price-change";
import type { OfferRow } from "@/server/services/offers/list-offers";
import type { PriceChangeForm } from "./price-change-form";

type PriceChangeFieldsProps = {
  form: PriceChangeForm;
  offers: readonly OfferRow[];
  /** The first day that can be chosen. */
  tomorrow: string;
};

export function PriceChangeFields({ form, offers, tomorrow }: PriceChangeFieldsProps) {
  const { money } = useFormat();
  const offer = offers.find(({ shortId }) => shortId === form.values.offerId);
  const isShort =
    form.values.existing === "move" && Number(form.values.noticeDays) < noticeLimits.usual;
  return (
    <>
      <Field label="Offer" {...form.field("offerId")}>
        <Combobox
          {...form.choice("offerId")}
          options={offers.map(({ shortId, title, price }) => ({
            value: shortId,
            label: `${title}, ${money(price, true)}`,
          }))}
        />
      </Field>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field
          label="New price"
          hint={offer ? `Now ${money(offer.price, true)} a period.` : "Of one period."}
          {...form.field("price")}
        >
          <InputGroup start={offer?.price.currency}>
            <Input {...form.text("price")} inputMode="decimal" autoComplete="off" />
          </InputGroup>
        </Field>
        <Field
          label="First day"
          hint="From then on new customers pay it."
          {...form.field("startsOn")}
        >
          <Input {...form.text("startsOn")} type="date" min={tomorrow} />
        </Field>
      </div>
      <RadioGroup
        {...form.choice("existing")}
        {...form.field("existing")}
        legend="Who subscribes already"
        look="cards"
        options={[
          {
            value: "keep-their-price",
            label: "Keeps their price",
            hint: "The new price is for new customers only. Nobody is told.",
          },
          {
            value: "move",
            label: "Moves to the new price",
            hint: "At their first renewal after the first day and after the notice. Each gets a mail, and can leave before.",
          },
        ]}
      />
      {form.values.existing === "move" && (
        <Field
          label="Days of notice"
          hint={
            isShort
              ? `Less than ${noticeLimits.usual} days is unusual: many places ask for a month.`
              : "Counted from the mail."
          }
          {...form.field("noticeDays")}
        >
          <Input
            {...form.text("noticeDays")}
            inputMode="numeric"
            autoComplete="off"
            className="tabular w-24"
          />
        </Field>
      )}
    </>
  );
}
