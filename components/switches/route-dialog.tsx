"use client";

import { useQuery } from "@tanstack/react-query";
import { onSale } from "@/components/offers/on-sale";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { CheckboxLine } from "@/components/ui/checkbox";
import { Combobox } from "@/components/ui/combobox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { QueryRegion } from "@/components/ui/query-region";
import { RadioGroup } from "@/components/ui/radio-group";
import type { SwitchDirection } from "@/server/domain/billing/switch-algorithms";
import type { FormSchema } from "@/components/ui/form/schema";
import { directionLabels } from "./switch-words";

type Written = { from: string; to: string; direction: SwitchDirection; isBothWays: boolean };

const empty: Written = { from: "", to: "", direction: "upgrade", isBothWays: true };
const opposite = { upgrade: "downgrade", downgrade: "upgrade" } as const;

type RouteDialogProps = { onClose: () => void; onSaved: () => void };

/** Names two plans and the direction between them; the way back goes with it unless unwanted. */
export function RouteDialog({ onClose, onSaved }: RouteDialogProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const offers = useQuery(trpc.offers.list.queryOptions(onSale));
  const form = useServerForm({
    initial: empty,
    schema: bothChosen,
    submit: async ({ from, to, direction, isBothWays }) => {
      await client.switches.saveRoute.mutate({ from, to, direction });
      if (!isBothWays) return;
      await client.switches.saveRoute.mutate({
        from: to,
        to: from,
        direction: opposite[direction],
      });
    },
    onSaved,
  });
  const back = directionLabels[opposite[form.values.direction]].toLowerCase();
  return (
    <Dialog
      open
      onClose={onClose}
      dismissible={!form.isBusy}
      title="Let subscribers switch"
      description="Who has the first plan may change to the second. Which one is better is for you to say, whatever they cost."
    >
      <QueryRegion query={offers} effect="The offers could not be loaded.">
        {({ rows }) => {
          const options = rows.map(({ shortId, title }) => {
            return { value: shortId, label: `${title} (${shortId})` };
          });
          return (
            <ServerForm form={form} guard={false} label="Let subscribers switch">
              <Field label="From" {...form.field("from")}>
                <Combobox {...form.choice("from")} options={options} />
              </Field>
              <Field label="To" {...form.field("to")}>
                <Combobox {...form.choice("to")} options={options} />
              </Field>
              <RadioGroup
                {...form.choice("direction")}
                {...form.field("direction")}
                legend="Direction"
                options={[
                  { value: "upgrade", label: "An upgrade" },
                  { value: "downgrade", label: "A downgrade" },
                ]}
              />
              <CheckboxLine {...form.check("isBothWays")} label={`And back, as a ${back}`} />
              <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
                <Button onClick={onClose}>Cancel</Button>
                <Button type="submit" variant="primary" loading={form.isBusy}>
                  Allow switch
                </Button>
              </div>
            </ServerForm>
          );
        }}
      </QueryRegion>
    </Dialog>
  );
}

/** What can be seen to be missing without asking. */
const bothChosen: FormSchema = {
  "~standard": {
    validate: (written) => {
      // Safe: this form's own values.
      const { from, to } = written as Written;
      const issues = [
        ...(from === "" ? [{ path: ["from"], message: "From: choose an offer." }] : []),
        ...(to === "" ? [{ path: ["to"], message: "To: choose an offer." }] : []),
      ];
      return { issues };
    },
  },
};
