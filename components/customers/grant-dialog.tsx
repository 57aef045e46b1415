"use client";

import { useQuery } from "@tanstack/react-query";
import { useRepeatKey } from "@/components/repeat-key";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { toast } from "@/components/ui/toast-store";
import type { CustomerDetail } from "@/server/services/customers/get-customer-detail";
import { useRefreshCustomer } from "./use-refresh-customer";

type GrantDialogProps = { customer: CustomerDetail; onClose: () => void };

/** Gives access by hand: to what, until when, and why. */
export function GrantDialog({ customer, onClose }: GrantDialogProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const refresh = useRefreshCustomer();
  const repeatKey = useRepeatKey();
  const { data: offers = [] } = useQuery(trpc.customers.grantableOffers.queryOptions());
  const form = useServerForm({
    initial: { offerId: "", end: "day", until: "", reason: "" },
    submit: async ({ offerId, end, until, reason }) => {
      const input = {
        customerId: customer.id,
        ...{ offerId, until: end === "day" ? until : null, reason },
      };
      await client.customers.grantAccess.mutate(input, { context: repeatKey(input) });
      await refresh();
    },
    onSaved: () => {
      toast.success("Access given");
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      dismissible={!form.isBusy}
      title="Grant access"
      description={`${customer.email} can watch at once. Nothing is charged, and what they have by a subscription stays as it is.`}
    >
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
        <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={form.isBusy}>
            Grant access
          </Button>
        </div>
      </ServerForm>
    </Dialog>
  );
}
