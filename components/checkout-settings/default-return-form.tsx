"use client";

import { useTRPCClient } from "@/components/trpc";
import { Field } from "@/components/ui/field";
import { SaveBar } from "@/components/ui/form/save-bar";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast-store";
import type { CheckoutSettings } from "@/server/services/checkout-settings/get-checkout-settings";
import { useRefreshCheckoutSettings } from "./use-refresh-checkout-settings";

/** One address for everybody who came without one. */
export function DefaultReturnForm({ settings }: { settings: CheckoutSettings }) {
  const client = useTRPCClient();
  const refresh = useRefreshCheckoutSettings();
  const form = useServerForm({
    initial: { url: settings.defaultReturnUrl ?? "" },
    schema: async () =>
      (await import("@/server/services/checkout-settings/schemas")).changeDefaultReturnUrlInput,
    submit: (values) => client.checkoutSettings.changeDefaultReturnUrl.mutate(values),
    onSaved: () => {
      void refresh();
      toast.success("Default return address saved");
    },
  });
  return (
    <ServerForm form={form} label="Default return address">
      <Field
        label="Default return URL"
        hint="A page on one of the allowed origins. Empty: customers stay on their receipt."
        optional
        {...form.field("url")}
      >
        <Input
          {...form.text("url")}
          type="url"
          placeholder={`${settings.origins[0]?.origin ?? "https://www.example.com"}/watch`}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <SaveBar form={form} />
    </ServerForm>
  );
}
