"use client";

import { useRepeatKey } from "@/components/repeat-key";
import { useTRPCClient } from "@/components/trpc";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast-store";
import type { CustomerDetail } from "@/server/services/customers/get-customer-detail";
import { GrantForm } from "./grant-form";
import { useRefreshCustomer } from "./use-refresh-customer";

type GrantDialogProps = { customer: CustomerDetail; onClose: () => void };

/** Gives one customer access by hand. */
export function GrantDialog({ customer, onClose }: GrantDialogProps) {
  const client = useTRPCClient();
  const refresh = useRefreshCustomer();
  const repeatKey = useRepeatKey();
  return (
    <Dialog
      open
      onClose={onClose}
      title="Grant access"
      description={`${customer.email} can watch at once. Nothing is charged, and what they have by a subscription stays as it is.`}
    >
      <GrantForm
        action="Grant access"
        onSubmit={async (grant) => {
          const input = { customerId: customer.id, ...grant };
          await client.customers.grantAccess.mutate(input, { context: repeatKey(input) });
          await refresh();
          toast.success("Access given");
        }}
        onClose={onClose}
      />
    </Dialog>
  );
}
