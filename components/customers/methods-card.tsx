"use client";

import { useState } from "react";
import { methodText } from "@/components/transactions/method-words";
import { useTRPCClient } from "@/components/trpc";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { GatedButton } from "@/components/ui/gated-button";
import { toast } from "@/components/ui/toast-store";
import type { CustomerDetail } from "@/server/services/customers/get-customer-detail";
import { useReason } from "./use-care-reason";
import { useRefreshCustomer } from "./use-refresh-customer";

type Method = CustomerDetail["methods"][number];

/** The cards that the gateway keeps for this customer: a token each, never a number. */
export function MethodsCard({ customer }: { customer: CustomerDetail }) {
  const { id: customerId, methods } = customer;
  const client = useTRPCClient();
  const refresh = useRefreshCustomer();
  const reason = useReason("customers:write");
  const [deleted, setDeleted] = useState<Method | null>(null);
  return (
    <Card title="Payment methods">
      {methods.length === 0 ? (
        <p className="text-sm text-fg-muted">None is saved.</p>
      ) : (
        <ul className="flex flex-col gap-3 text-sm">
          {methods.map((method, place) => (
            <li key={method.id} className="flex items-start justify-between gap-3">
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-x-2 font-medium">
                  {methodText(method)}
                  {place === 0 && <Badge>Default</Badge>}
                </p>
                <p className="text-xs text-fg-muted">
                  {method.isExpired ? "Expired" : "Expires"}{" "}
                  {String(method.expiryMonth).padStart(2, "0")}/{method.expiryYear}
                  {method.holderName && ` · ${method.holderName}`}
                </p>
                {method.subscriptionCount > 0 && (
                  <p className="text-xs text-fg-muted">{chargedText(method)}</p>
                )}
              </div>
              <GatedButton
                size="sm"
                variant="ghost"
                reason={reason}
                onClick={() => setDeleted(method)}
              >
                Delete<span className="sr-only"> {methodText(method)}</span>
              </GatedButton>
            </li>
          ))}
        </ul>
      )}
      <ConfirmDialog
        open={deleted !== null}
        onClose={() => setDeleted(null)}
        title={deleted ? `Delete ${methodText(deleted)}?` : ""}
        effect={
          deleted && deleted.subscriptionCount > 0
            ? `${chargedText(deleted)}. Without another one, the next payment fails and access ends with it. The customer is asked for a new one.`
            : "No subscription is charged on it. What was paid with it can still be refunded."
        }
        action="Delete payment method"
        onConfirm={async () => {
          if (!deleted) return;
          await client.customers.deletePaymentMethod.mutate({
            customerId,
            paymentDetailsId: deleted.id,
          });
          await refresh();
          toast.success("Payment method deleted");
        }}
      />
    </Card>
  );
}

const chargedText = ({ subscriptionCount: count }: Method) =>
  count === 1 ? "1 subscription is charged on it" : `${count} subscriptions are charged on it`;
