"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Time } from "@/components/ui/time";
import { toast } from "@/components/ui/toast-store";
import type { CheckoutSettings } from "@/server/services/checkout-settings/get-checkout-settings";
import { useRefreshCheckoutSettings } from "./use-refresh-checkout-settings";

/** The origins customers may return to, each with the way to take it back. */
export function OriginList({ origins }: Pick<CheckoutSettings, "origins">) {
  const client = useTRPCClient();
  const refresh = useRefreshCheckoutSettings();
  const [leaving, setLeaving] = useState<string | null>(null);
  if (origins.length === 0) {
    return (
      <p className="rounded-lg border border-dashed border-line px-3 py-4 text-sm text-fg-muted">
        No site is allowed yet: customers stay on their receipt.
      </p>
    );
  }
  return (
    <>
      <ul
        aria-label="Allowed origins"
        className="divide-y divide-line rounded-lg border border-line"
      >
        {origins.map(({ origin, createdAt }) => (
          <li key={origin} className="flex items-center gap-3 py-1.5 ps-3 pe-1.5 text-sm">
            <span className="min-w-0 flex-1 font-medium break-all">{origin}</span>
            <span className="text-xs text-fg-muted max-sm:hidden">
              since <Time at={createdAt} show="day" />
            </span>
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={`Remove ${origin}`}
              onClick={() => setLeaving(origin)}
            >
              <X className="size-4" />
            </Button>
          </li>
        ))}
      </ul>
      {leaving !== null && (
        <ConfirmDialog
          open
          onClose={() => setLeaving(null)}
          title={`Remove ${leaving}?`}
          effect="From now on nobody is sent back there. Customers who are in the middle of a checkout stay on their receipt instead."
          action="Remove origin"
          onConfirm={async () => {
            await client.checkoutSettings.removeOrigin.mutate({ origin: leaving });
            await refresh();
            toast.success(`${leaving} is no longer allowed`);
          }}
        />
      )}
    </>
  );
}
