"use client";

import { CheckboxLine } from "@/components/ui/checkbox";
import { FieldSet } from "@/components/ui/field-set";
import { RadioGroup } from "@/components/ui/radio-group";
import { dunningFault } from "@/server/domain/billing/dunning";
import type { DunningForm } from "./dunning-form";
import { HoursField } from "./hours-field";
import { TriesField } from "./tries-field";

const usualAnnouncement = 168;

/** All that is decided for one payment method and one billing period. */
export function DunningFields({ form }: { form: DunningForm }) {
  const { values, set, field } = form;
  const fault = dunningFault(values);
  return (
    <div className="flex flex-col gap-6">
      <RadioGroup
        id={field("authorisesFirst").id}
        legend="Charge"
        name="authorisesFirst"
        look="cards"
        value={values.authorisesFirst ? "hold" : "take"}
        onChange={(way) => set("authorisesFirst", way === "hold")}
        options={[
          {
            value: "hold",
            label: "Hold first, take on the due date",
            hint: "A try before the due date only asks the bank to hold the amount. Nobody pays ahead.",
          },
          {
            value: "take",
            label: "Take when it is tried",
            hint: "A try before the due date takes the money ahead; the next period still begins on the due date.",
          },
        ]}
      />
      <TriesField
        {...field("attemptHours")}
        value={values.attemptHours}
        wrongHours={fault && "hours" in fault ? fault.hours : null}
        onChange={(hours) => set("attemptHours", hours)}
      />
      <FieldSet
        legend="Grace"
        hint="How long access lasts past the due date while the payment is outstanding. Best no more than 2 hours past the last try: later nothing can save the payment."
        {...field("graceHours")}
      >
        <HoursField
          label="Grace"
          least={0}
          hours={values.graceHours}
          onChange={(hours) => set("graceHours", hours)}
          isWrong={field("graceHours").error !== undefined}
        />
      </FieldSet>
      <FieldSet legend="Announcement" {...field("announceHours")}>
        <CheckboxLine
          label="Mail the customer before the due date"
          hint="Says what will be charged, and when. The end of a trial, and payments for 6 months or more, are told of at least 7 days before in any case."
          checked={values.announceHours !== null}
          onChange={({ target }) => set("announceHours", target.checked ? usualAnnouncement : null)}
        />
        {values.announceHours !== null && (
          <div className="flex items-center gap-2 ps-6 text-sm">
            <HoursField
              label="Announcement"
              least={1}
              hours={values.announceHours}
              onChange={(hours) => set("announceHours", hours)}
              isWrong={field("announceHours").error !== undefined}
            />
            before
          </div>
        )}
      </FieldSet>
    </div>
  );
}
