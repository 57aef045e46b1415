"use client";

import { useQuery } from "@tanstack/react-query";
import { Mail } from "@/components/emails/mail-view";
import { useRepeatKey } from "@/components/repeat-key";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { readFailure } from "@/components/ui/failure";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast-store";
import { useReason } from "./use-care-reason";
import { useRefreshCustomer } from "./use-refresh-customer";

type EmailDialogProps = { emailId: string; address: string; onClose: () => void };

/** One mail as its reader got it, and the way to send it again: to them, or to another address. */
export function EmailDialog({ emailId, address, onClose }: EmailDialogProps) {
  const { data: mail, error } = useQuery(useTRPC().emails.sent.queryOptions({ emailId }));
  const reason = useReason("customers:write", "personal-data:read");
  return (
    <Dialog open onClose={onClose} size="lg" title="Email">
      {error && (
        <Notice tone="bad" role="alert">
          {readFailure(error).message}
        </Notice>
      )}
      {!mail && !error && <Skeleton className="h-96" />}
      {mail && (
        <div className="flex flex-col gap-5">
          {mail.canBeResent && reason === undefined && (
            <Resend emailId={emailId} address={address} onSent={onClose} />
          )}
          <Mail mail={mail} />
        </div>
      )}
    </Dialog>
  );
}

type ResendProps = { emailId: string; address: string; onSent: () => void };

function Resend({ emailId, address, onSent }: ResendProps) {
  const client = useTRPCClient();
  const refresh = useRefreshCustomer();
  const repeatKey = useRepeatKey();
  const form = useServerForm({
    initial: { to: address },
    submit: async ({ to }) => {
      const input = { emailId, ...(to.trim() !== address && { to }) };
      const sent = await client.emails.resend.mutate(input, { context: repeatKey(input) });
      await refresh();
      return sent;
    },
    onSaved: ({ to }) => {
      toast.success(`Sent again to ${to}`);
      onSent();
    },
  });
  return (
    <ServerForm form={form} guard={false} label="Send again">
      <div className="flex flex-wrap items-end gap-3">
        <Field
          label="Send again to"
          hint="At another address its links ask who is there."
          className="min-w-56 flex-1"
          {...form.field("to")}
        >
          <Input {...form.text("to")} type="email" autoComplete="off" spellCheck={false} />
        </Field>
        <Button type="submit" loading={form.isBusy}>
          Send again
        </Button>
      </div>
    </ServerForm>
  );
}
