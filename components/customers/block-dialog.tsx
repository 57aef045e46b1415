"use client";

import { useTRPCClient } from "@/components/trpc";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast-store";
import type { CustomerDetail } from "@/server/services/customers/get-customer-detail";
import { useRefreshCustomer } from "./use-refresh-customer";

type BlockDialogProps = { customer: CustomerDetail; onClose: () => void };

/** Shuts a customer out, or lets them in again, having said what comes of it. */
export function BlockDialog({ customer, onClose }: BlockDialogProps) {
  const client = useTRPCClient();
  const refresh = useRefreshCustomer();
  const isBlocked = customer.state === "blocked";
  const renewing = customer.subscriptions.filter(
    ({ standing }) => standing !== "terminated" && standing !== "stopped",
  ).length;
  const { id: customerId, email } = customer;
  const act = async () => {
    const { block, unblock } = client.customers;
    await (isBlocked ? unblock : block).mutate({ customerId });
    await refresh();
    toast.success(isBlocked ? "Let in again" : "Customer blocked");
  };
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={isBlocked ? `Let ${email} in again?` : `Block ${email}?`}
      effect={
        isBlocked
          ? "They can sign in, buy and watch what is still paid for. Renewals stay stopped: resume them one by one while their period runs."
          : `They cannot sign in, buy or watch, and are signed out everywhere. ${renewalText(renewing)} Nothing is given back, and nobody is told. You can let them in again.`
      }
      action={isBlocked ? "Let in again" : "Block customer"}
      tone={isBlocked ? "primary" : "danger"}
      onConfirm={act}
    />
  );
}

function renewalText(renewing: number): string {
  if (renewing === 0) return "No subscription of theirs renews.";
  const what =
    renewing === 1 ? "Renewal of 1 subscription" : `Renewal of ${renewing} subscriptions`;
  return `${what} stops, so that nothing more is charged.`;
}
