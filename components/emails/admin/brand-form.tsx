"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Field } from "@/components/ui/field";
import { contestedFieldsOf } from "@/components/ui/form/contested-fields";
import { SaveBar } from "@/components/ui/form/save-bar";
import { SettingsSection } from "@/components/ui/form/settings-section";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { useVersioned } from "@/components/ui/form/use-versioned";
import { VersionedForm } from "@/components/ui/form/versioned-form";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast-store";
import type { EmailLooks } from "@/server/services/emails/admin/schemas";
import { ContrastReadout } from "./contrast-readout";

const labels: Record<keyof EmailLooks, string> = {
  senderName: "Sender name",
  supportAddress: "Support address",
  brandColour: "Brand colour",
  logoUrl: "Logo",
};

const contestedFields = contestedFieldsOf<EmailLooks>(labels, (values) => values);

const written = async () => (await import("@/server/services/emails/admin/schemas")).emailLooks;

/** Whom mails come from and how they look. Two people may fill it; neither overwrites the other unasked. */
export function BrandForm() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(trpc.emails.templates.queryOptions());
  const { defaults } = data;
  const versioned = useVersioned<EmailLooks>(data, {
    lateCode: "email.changed-meanwhile",
    readSaved: () => client.emails.templates.query(),
  });
  const form = useServerForm({
    initial: versioned.base.values,
    schema: written,
    submit: (values) =>
      versioned.save((version) => client.emails.saveLooks.mutate({ version, ...values })),
    onSaved: ({ version }, values) => {
      versioned.settle({ version, values });
      void queryClient.invalidateQueries(trpc.emails.pathFilter());
      toast.success("Sender and brand saved");
    },
  });
  const text = (name: keyof EmailLooks) => form.text(name);
  return (
    <VersionedForm
      {...{ form, versioned, contestedFields }}
      label="Sender and brand"
      title="Somebody else has saved these settings meanwhile"
      className="pb-4"
    >
      <div>
        <SettingsSection
          title="Sender"
          detail="Whom customers see a mail comes from, and where they can ask. Both stand in every mail."
        >
          <Field
            label={labels.senderName}
            optional
            hint={`Without one, mails come from ${defaults.senderName}.`}
            {...form.field("senderName")}
          >
            <Input {...text("senderName")} />
          </Field>
          <Field
            label={labels.supportAddress}
            optional
            hint={
              defaults.supportAddress
                ? `Without one, questions go to ${defaults.supportAddress}, from the company profile.`
                : "Without one, mails name nobody to ask: the company profile has no support address either."
            }
            {...form.field("supportAddress")}
          >
            <Input {...text("supportAddress")} type="email" spellCheck={false} />
          </Field>
        </SettingsSection>
        <SettingsSection
          title="Brand"
          detail="The colour of buttons and links. Where it could not be read, mails use the nearest shade that can; that cannot be switched off."
        >
          <Field label={labels.brandColour} hint="Such as #1d4ed8." {...form.field("brandColour")}>
            <Input {...text("brandColour")} spellCheck={false} className="max-w-40 font-mono" />
          </Field>
          <ContrastReadout colour={form.values.brandColour} />
          <Field
            label={labels.logoUrl}
            optional
            hint="The https:// address of a picture, shown 40 pixels high. Mail programs that show no pictures show the sender name."
            {...form.field("logoUrl")}
          >
            <Input {...text("logoUrl")} type="url" spellCheck={false} />
          </Field>
        </SettingsSection>
      </div>
      <SaveBar form={form} />
    </VersionedForm>
  );
}
