"use client";

import { useTRPCClient } from "@/components/trpc";
import { Field } from "@/components/ui/field";
import { SaveBar } from "@/components/ui/form/save-bar";
import { ServerForm } from "@/components/ui/form/server-form";
import { SettingsSection } from "@/components/ui/form/settings-section";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast-store";
import type { Account } from "@/server/services/accounts/get-account";
import { useAccountRefresh } from "./use-account-refresh";

/** What colleagues call the person. */
export function NameSettings({ account }: { account: Account }) {
  const client = useTRPCClient();
  const refresh = useAccountRefresh();
  const form = useServerForm({
    initial: { name: account.name },
    submit: (values) => client.account.changeName.mutate(values),
    onSaved: ({ name }) => {
      form.reset({ name });
      void refresh();
      toast.success("Name saved");
    },
  });

  return (
    <SettingsSection title="Profile" detail="How you appear to your colleagues.">
      <ServerForm form={form} label="Profile">
        <Field label="Your name" {...form.field("name")}>
          <Input {...form.text("name")} autoComplete="name" />
        </Field>
        <Field label="E-mail address" hint="You sign in with it. It cannot be changed here.">
          <Input value={account.email} readOnly type="email" />
        </Field>
        <SaveBar form={form} label="Save name" />
      </ServerForm>
    </SettingsSection>
  );
}
