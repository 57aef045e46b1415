"use client";

import { Field } from "@/components/ui/field";
import { FieldSet } from "@/components/ui/field-set";
import { CheckboxLine } from "@/components/ui/checkbox";
import { SaveBar } from "@/components/ui/form/save-bar";
import { ServerForm } from "@/components/ui/form/server-form";
import { SettingsSection } from "@/components/ui/form/settings-section";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast-store";
import { Sample } from "./sample";

type Profile = { name: string; email: string; mailsReceipts: boolean; mailsOffers: boolean };

const initial: Profile = {
  name: "Arena Sports",
  email: "help@arena.example",
  mailsReceipts: true,
  mailsOffers: false,
};

/** Stands in for a server that knows of one address already. */
async function submit({ name, email }: Profile) {
  const fields: Record<string, string> = {};
  if (!name.trim()) fields["name"] = "Enter the name customers know you by.";
  if (!email.includes("@")) fields["email"] = "Enter an address with an @.";
  if (Object.keys(fields).length === 0) return;
  const requestId = "0192f0c1";
  const refusal = { kind: "invalid", code: "company.profile", fields, requestId };
  throw Object.assign(new Error("The profile was not saved."), { data: refusal });
}

export function FormSample() {
  const form = useServerForm({
    initial,
    submit,
    onSaved: () => toast.success("Company profile saved"),
  });
  return (
    <Sample
      title="Forms"
      detail="Empty the name and save: the server's answer lands on the field, and the summary takes the focus. The bar is there while there is something to save, and links ask before they lose it."
    >
      <ServerForm form={form} label="Sample profile">
        <SettingsSection title="Company" detail="What customers see on receipts and in mails.">
          <Field label="Name" {...form.field("name")}>
            <Input {...form.text("name")} />
          </Field>
          <Field label="Support e-mail" {...form.field("email")}>
            <Input type="email" {...form.text("email")} />
          </Field>
        </SettingsSection>
        <SettingsSection title="Mails" detail="Receipts are part of every sale.">
          <FieldSet legend="Send customers">
            <CheckboxLine label="Receipts" {...form.check("mailsReceipts")} />
            <CheckboxLine label="Offers" {...form.check("mailsOffers")} />
          </FieldSet>
        </SettingsSection>
        <SaveBar form={form} />
      </ServerForm>
    </Sample>
  );
}
