"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { readFailure } from "@/components/ui/failure";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast-store";
import type { CustomerDetail } from "@/server/services/customers/get-customer-detail";
import { AnonymiseEffects } from "./anonymise-effects";
import { useRefreshCustomer } from "./use-refresh-customer";

type AnonymiseDialogProps = { customer: CustomerDetail; onClose: () => void };

/** Takes away for good who a customer was, having shown what goes, what stays and what ends. */
export function AnonymiseDialog({ customer, onClose }: AnonymiseDialogProps) {
  const { id: customerId } = customer;
  const trpc = useTRPC();
  const client = useTRPCClient();
  const refresh = useRefreshCustomer();
  const { data: preview, error } = useQuery({
    ...trpc.customers.previewAnonymise.queryOptions({ customerId }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  if (!preview || preview.obstacle) {
    const problem = error ? readFailure(error).message : preview?.obstacle;
    return (
      <Dialog open onClose={onClose} size="sm" title="Anonymise customer">
        {problem ? (
          <Notice tone="warn" role="status">
            {problem}
          </Notice>
        ) : (
          <Skeleton className="h-40" />
        )}
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={`Anonymise ${customer.email}?`}
      effect={<AnonymiseEffects preview={preview} />}
      typed={String(customerId)}
      action="Anonymise customer"
      onConfirm={async () => {
        await client.customers.anonymise.mutate({ customerId });
        toast.success("Customer anonymised");
        await refresh();
      }}
    />
  );
}
