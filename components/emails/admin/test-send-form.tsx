"use client";

import { useState } from "react";
import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import type { TemplateLine } from "@/server/services/emails/admin/list-email-templates";

/** Sends the mail on screen to an address, marked as a test. */
export function TestSendForm({ template }: Pick<TemplateLine, "template">) {
  const client = useTRPCClient();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useServerForm({
    initial: { to: "" },
    schema: async () => {
      const { sendTestEmailInput } = await import("@/server/services/emails/admin/schemas");
      return sendTestEmailInput.pick({ to: true });
    },
    submit: ({ to }) => client.emails.sendTest.mutate({ template, to }),
    onSaved: ({ to }) => setSentTo(to),
  });
  return (
    <ServerForm
      form={form}
      guard={false}
      label="Send a test"
      className="gap-3 border-t border-line pt-4"
    >
      <Field label="Send a test to" {...form.field("to")}>
        <Input {...form.text("to")} type="email" autoComplete="email" spellCheck={false} />
      </Field>
      <div className="flex flex-wrap items-center justify-end gap-3">
        {sentTo && (
          <Notice tone="ok" role="status" className="flex-1 py-1.5">
            On its way to {sentTo}, marked as a test.
          </Notice>
        )}
        <Button type="submit" loading={form.isBusy}>
          Send test
        </Button>
      </div>
    </ServerForm>
  );
}
