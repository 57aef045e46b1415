"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { countryOptions } from "@/components/accounts/place-options";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast-store";
import type { CustomerDetail } from "@/server/services/customers/get-customer-detail";

/** In the order of the form; the ones that stand side by side follow one another. */
const lines = [
  { name: "firstName", label: "First name", isHalf: true },
  { name: "lastName", label: "Last name", isHalf: true },
  { name: "companyName", label: "Company", isHalf: true },
  { name: "phoneNumber", label: "Phone", isHalf: true },
  { name: "addressLine1", label: "Address", isHalf: false },
  { name: "addressLine2", label: "Address, second line", isHalf: false },
  { name: "postalCode", label: "Postal code", isHalf: true },
  { name: "city", label: "City", isHalf: true },
  { name: "region", label: "State or region", isHalf: false },
] as const;

type LineName = (typeof lines)[number]["name"];
type Values = Record<LineName | "country", string>;

type EditCustomerDialogProps = { customer: CustomerDetail; onClose: () => void };

/** Corrects a customer's profile. Only what was changed is sent, so that others' corrections stand. */
export function EditCustomerDialog({ customer, onClose }: EditCustomerDialogProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const countries = useMemo(() => countryOptions(), []);
  const initial = valuesOf(customer);
  const form = useServerForm({
    initial,
    submit: (values) =>
      client.customers.changeProfile.mutate({
        customerId: customer.id,
        ...changesOf(initial, values),
      }),
    onSaved: () => {
      void queryClient.invalidateQueries(trpc.customers.pathFilter());
      toast.success("Profile saved");
      onClose();
    },
  });

  return (
    <Dialog
      open
      onClose={onClose}
      dismissible={!form.isBusy}
      title="Edit profile"
      description="The customer is not told. Invoices that are issued already keep what they say."
    >
      <ServerForm form={form} guard={false} label="Edit profile">
        <div className="grid gap-4 sm:grid-cols-2">
          {lines.map(({ name, label, isHalf }) => (
            <Field
              key={name}
              optional
              label={label}
              {...form.field(name)}
              {...(!isHalf && { className: "sm:col-span-2" })}
            >
              <Input {...form.text(name)} autoComplete="off" spellCheck={false} />
            </Field>
          ))}
          <Field label="Country" {...form.field("country")} className="sm:col-span-2">
            <Combobox {...form.choice("country")} options={countries} />
          </Field>
        </div>
        <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={form.isBusy}>
            Save profile
          </Button>
        </div>
      </ServerForm>
    </Dialog>
  );
}

const valuesOf = (customer: CustomerDetail): Values => ({
  ...(Object.fromEntries(lines.map(({ name }) => [name, customer[name] ?? ""])) as Values),
  country: customer.country,
});

const changesOf = (before: Values, after: Values): Partial<Values> =>
  Object.fromEntries(
    Object.entries(after).filter(([name, value]) => value !== before[name as keyof Values]),
  );
