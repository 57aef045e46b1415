"use client";

import { useState } from "react";
import type { Columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { usePublisherPath } from "@/components/shell/frame-context";
import { useTRPCClient } from "@/components/trpc";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { GatedButton } from "@/components/ui/gated-button";
import { FigureLink } from "@/components/ui/figure-link";
import { StateChip } from "@/components/ui/state-chip";
import { toast } from "@/components/ui/toast-store";
import { Time } from "@/components/ui/time";
import type {
  CustomerEntitlement,
  EntitlementState,
} from "@/server/services/entitlements/customer-entitlements";
import { useReason } from "./use-care-reason";
import { useRefreshCustomer } from "./use-refresh-customer";

const stateLabels = {
  active: { tone: "ok", label: "Gives access" },
  upcoming: { tone: "primary", label: "Begins later" },
  ended: { tone: "neutral", label: "Ended" },
  revoked: { tone: "bad", label: "Taken back" },
} as const satisfies Record<EntitlementState, { tone: string; label: string }>;

const columns: Columns<CustomerEntitlement> = [
  { id: "offer", label: "Offer", priority: 1, cell: ({ offer }) => offer.title },
  {
    id: "state",
    label: "State",
    priority: 1,
    cell: ({ state }) => <StateChip {...stateLabels[state]} />,
  },
  {
    id: "startsAt",
    label: "From",
    priority: 2,
    cell: ({ startsAt }) => <Time at={startsAt} />,
  },
  {
    id: "endsAt",
    label: "Until",
    priority: 1,
    cell: ({ endsAt, graceEndsAt }) => {
      const until = graceEndsAt ?? endsAt;
      return until ? <Time at={until} /> : "No end";
    },
  },
  {
    id: "source",
    label: "Comes from",
    priority: 2,
    cell: (entitlement) => <Source entitlement={entitlement} />,
  },
];

function Source({ entitlement }: { entitlement: CustomerEntitlement }) {
  const path = usePublisherPath();
  const { subscriptionId } = entitlement;
  if (subscriptionId === null) return <ByHand entitlement={entitlement} />;
  return (
    <FigureLink
      href={path(`/customers/subscriptions/${subscriptionId}`)}
      label="Open the subscription"
    >
      Subscription {subscriptionId}
    </FigureLink>
  );
}

const ByHand = ({ entitlement: { grantedBy, reason } }: { entitlement: CustomerEntitlement }) => (
  <span className="block min-w-36 py-1">
    Given by {grantedBy ?? "hand"}
    {reason && <span className="block max-w-60 text-xs text-pretty text-fg-muted">{reason}</span>}
  </span>
);

/** What a customer may watch, or could, and why. */
export function EntitlementsTable({
  entitlements,
}: {
  entitlements: readonly CustomerEntitlement[];
}) {
  const client = useTRPCClient();
  const refresh = useRefreshCustomer();
  const reason = useReason("customers:write");
  const [revoked, setRevoked] = useState<CustomerEntitlement | null>(null);
  return (
    <>
      <DataTable<CustomerEntitlement>
        {...unsorted}
        label="Entitlements"
        columns={columns}
        result={wholeList(entitlements)}
        rowId={({ id }) => id}
        rowName={({ offer }) => offer.title}
        rowActions={(entitlement) =>
          isRevocable(entitlement) && (
            <GatedButton
              size="sm"
              variant="ghost"
              reason={reason}
              onClick={() => setRevoked(entitlement)}
            >
              Take back<span className="sr-only"> access to {entitlement.offer.title}</span>
            </GatedButton>
          )
        }
        empty={
          <EmptyState title="Never had access to anything">
            A subscription gives access for as long as it is paid for, and you can give it by hand.
          </EmptyState>
        }
      />
      <ConfirmDialog
        open={revoked !== null}
        onClose={() => setRevoked(null)}
        title={`Take back access to ${revoked?.offer.title ?? ""}?`}
        effect="This grant ends now. What a subscription or another grant gives them stays."
        action="Take back access"
        onConfirm={async () => {
          if (!revoked) return;
          await client.customers.revokeAccess.mutate({ entitlementId: revoked.id });
          await refresh();
          toast.success("Access taken back");
        }}
      />
    </>
  );
}

/** A subscription's own access ends with the subscription. */
const isRevocable = ({ source, state }: CustomerEntitlement) =>
  source === "manual" && (state === "active" || state === "upcoming");
