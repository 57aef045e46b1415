"use client";

import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast-store";
import { useRefreshCheckoutSettings } from "./use-refresh-checkout-settings";

const nothing = { origin: "" };

/** Allows one more site; any address on it will do. */
export function OriginForm({ isSandbox }: { isSandbox: boolean }) {
  const client = useTRPCClient();
  const refresh = useRefreshCheckoutSettings();
  const form = useServerForm({
    initial: nothing,
    schema: async () =>
      (await import("@/server/services/checkout-settings/schemas")).returnOriginInput,
    submit: (values) => client.checkoutSettings.allowOrigin.mutate(values),
    onSaved: ({ origin }) => {
      form.reset(nothing);
      void refresh();
      toast.success(`${origin} is allowed`);
    },
  });
  return (
    <ServerForm form={form} label="Allow an origin" className="gap-3">
      <Field
        label="Origin"
        hint={
          isSandbox
            ? "Begins with https://, or with http:// for a site on your own machine."
            : "Begins with https://."
        }
        {...form.field("origin")}
      >
        <Input
          {...form.text("origin")}
          type="url"
          placeholder="https://www.example.com"
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <div>
        <Button type="submit" loading={form.isBusy}>
          Allow origin
        </Button>
      </div>
    </ServerForm>
  );
}
