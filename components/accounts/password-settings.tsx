"use client";

import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { SettingsSection } from "@/components/ui/form/settings-section";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Time } from "@/components/ui/time";
import { toast } from "@/components/ui/toast-store";
import type { Account } from "@/server/services/accounts/get-account";
import { passwordHint, PasswordInput } from "./password-input";
import { required } from "./required";
import { useAccountRefresh } from "./use-account-refresh";

const empty = { currentPassword: "", password: "" };

export function PasswordSettings({ account }: { account: Account }) {
  const client = useTRPCClient();
  const refresh = useAccountRefresh();
  const form = useServerForm({
    initial: empty,
    schema: required({
      currentPassword: "Enter your current password.",
      password: "Enter a new password.",
    }),
    submit: (values) => client.account.changePassword.mutate(values),
    onSaved: () => {
      form.reset(empty);
      void refresh();
      toast.success("Password changed. Other browsers are signed out.");
    },
  });

  return (
    <SettingsSection
      title="Password"
      detail={
        <>
          Changing it signs out every other browser, and we tell you by mail. Last changed{" "}
          <Time at={account.passwordChangedAt} show="day" />.
        </>
      }
    >
      <ServerForm form={form} guard={false} label="Password">
        <input type="hidden" name="username" autoComplete="username" value={account.email} />
        <Field label="Current password" {...form.field("currentPassword")}>
          <PasswordInput {...form.text("currentPassword")} autoComplete="current-password" />
        </Field>
        <Field label="New password" hint={passwordHint} {...form.field("password")}>
          <PasswordInput {...form.text("password")} autoComplete="new-password" />
        </Field>
        <div>
          <Button type="submit" loading={form.isBusy}>
            Change password
          </Button>
        </div>
      </ServerForm>
    </SettingsSection>
  );
}
