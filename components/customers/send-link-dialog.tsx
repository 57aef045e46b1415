"use client";

import { useRepeatKey } from "@/components/repeat-key";
import { useTRPCClient } from "@/components/trpc";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast-store";
import type { CustomerDetail } from "@/server/services/customers/get-customer-detail";
import { useRefreshCustomer } from "./use-refresh-customer";

const words = {
  "sign-in": {
    action: "Send sign-in link",
    effect: "It opens their account without a password, works for 30 minutes, and goes to",
  },
  "reset-password": {
    action: "Send password-reset link",
    effect:
      "They choose a new password with it; the old one works until then. It works for 30 minutes, and goes to",
  },
};

type SendLinkDialogProps = {
  job: keyof typeof words;
  customer: CustomerDetail;
  onClose: () => void;
};

/** Mails a customer a link of their own, having said what it opens and where it goes. */
export function SendLinkDialog({ job, customer, onClose }: SendLinkDialogProps) {
  const client = useTRPCClient();
  const refresh = useRefreshCustomer();
  const repeatKey = useRepeatKey();
  const { action, effect } = words[job];
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={`${action}?`}
      effect={`${effect} ${customer.email} alone.`}
      action={action}
      tone="primary"
      onConfirm={async () => {
        const input = { customerId: customer.id, job };
        await client.customers.sendLink.mutate(input, { context: repeatKey(input) });
        await refresh();
        toast.success(`Sent to ${customer.email}`);
      }}
    />
  );
}
