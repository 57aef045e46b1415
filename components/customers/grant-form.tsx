"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";

type Grant = { offerId: string; until: string | null; reason: string };

type GrantFormProps = {
  action: string;
  /** What has to be typed first, where many are given access at once. */
  typed?: string;
  onSubmit: (grant: Grant) => Promise<unknown>;
  onClose: () => void;
};

/** To what access is given, until when, and why. */
export function GrantForm({ action, typed, onSubmit, onClose }: GrantFormProps) {
  const { data: offers = [] } = useQuery(useTRPC().customers.grantableOffers.queryOptions());
  const form = useServerForm({
    initial: { offerId: "", end: "day", until: "", reason: "", typed: "" },
    submit: ({ offerId, end, until, reason }) =>
      onSubmit({ offerId, until: end === "day" ? until : null, reason }),
    onSaved: onClose,
  });
  const isTyped = typed === undefined || form.values.typed.trim() === typed;
  return (
    <ServerForm form={form} guard={false} label="Grant access">
      <Field label="Offer" {...form.field("offerId")}>
        <Combobox
          {...form.choice("offerId")}
          options={offers.map(({ id, title, country }) => ({
            value: id,
            label: `${title} (${country})`,
          }))}
        />
      </Field>
      <RadioGroup
        legend="Until"
        {...form.choice("end")}
        options={[
          { value: "day", label: "A day" },
          { value: "never", label: "Without end, until it is taken back" },
        ]}
      />
      {form.values.end === "day" && (
        <Field label="Last day of access" {...form.field("until")}>
          <Input {...form.text("until")} type="date" />
        </Field>
      )}
      <Field label="Reason" hint="For your team alone." {...form.field("reason")}>
        <Input {...form.text("reason")} autoComplete="off" />
      </Field>
      {typed !== undefined && (
        <Field label={`Type ${typed} to confirm`} {...form.field("typed")}>
          <Input {...form.text("typed")} inputMode="numeric" autoComplete="off" />
        </Field>
      )}
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Button onClick={onClose}>Cancel</Button>
        <Button
          type={isTyped ? "submit" : "button"}
          variant="primary"
          loading={form.isBusy}
          aria-disabled={!isTyped}
        >
          {action}
        </Button>
      </div>
    </ServerForm>
  );
}
