"use client";

import type { Columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { usePublisherPath } from "@/components/shell/frame-context";
import { EmptyState } from "@/components/ui/empty-state";
import { FigureLink } from "@/components/ui/figure-link";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import type {
  CustomerEntitlement,
  EntitlementState,
} from "@/server/services/entitlements/customer-entitlements";

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
  if (subscriptionId === null) return "Given by hand";
  return (
    <FigureLink
      href={path(`/customers/subscriptions/${subscriptionId}`)}
      label="Open the subscription"
    >
      Subscription {subscriptionId}
    </FigureLink>
  );
}

/** What a customer may watch, or could, and why. */
export const EntitlementsTable = ({
  entitlements,
}: {
  entitlements: readonly CustomerEntitlement[];
}) => (
  <DataTable<CustomerEntitlement>
    {...unsorted}
    label="Entitlements"
    columns={columns}
    result={wholeList(entitlements)}
    rowId={({ id }) => id}
    rowName={({ offer }) => offer.title}
    empty={
      <EmptyState title="Never had access to anything">
        A subscription gives access for as long as it is paid for.
      </EmptyState>
    }
  />
);
