"use client";

import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { ApiKeyView } from "@/server/services/api-keys/list-api-keys";
import { useRefreshApiKeys } from "./use-refresh-api-keys";

type Props = {
  /** None for a new key. */
  known: ApiKeyView | null;
  onClose: () => void;
  /** With the text of a new key, which is told this once. */
  onSaved: (name: string, key: string | null) => void;
};

/** Names a key and says from where it works; makes it, if it is new. */
export function ApiKeyDialog({ known, onClose, onSaved }: Props) {
  const client = useTRPCClient();
  const refresh = useRefreshApiKeys();
  const title = known ? `Edit ${known.name}` : "Create API key";
  const form = useServerForm({
    initial: { name: known?.name ?? "", networks: known?.networks.join("\n") ?? "" },
    schema: async () => (await import("@/server/services/api-keys/schemas")).createApiKeyInput,
    submit: async (values) => {
      if (!known) return (await client.apiKeys.create.mutate(values)).key;
      await client.apiKeys.change.mutate({ keyId: known.keyId, ...values });
      return null;
    },
    onSaved: (key, { name }) => {
      void refresh();
      onSaved(name.trim(), key);
    },
  });

  return (
    <Dialog
      open
      onClose={onClose}
      dismissible={!form.isBusy}
      title={title}
      description="Whoever has the key can read customers and their access, and register new ones."
    >
      <ServerForm form={form} guard={false} label={title}>
        <Field
          label="Name"
          hint="What will use it, such as “Player back end”."
          {...form.field("name")}
        >
          <Input {...form.text("name")} autoComplete="off" />
        </Field>
        <Field
          label="Addresses it works from"
          optional
          hint="One address or network a line, such as 192.0.2.0/24. Empty: from anywhere."
          {...form.field("networks")}
        >
          <Textarea {...form.text("networks")} rows={3} spellCheck={false} className="font-mono" />
        </Field>
        <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={form.isBusy}>
            {known ? "Save changes" : "Create key"}
          </Button>
        </div>
      </ServerForm>
    </Dialog>
  );
}
