import type { Columns } from "@/components/data-table/columns";
import { compareFields } from "@/components/ui/compare-fields";
import { Time } from "@/components/ui/time";
import type { AuditEntry } from "@/server/services/audit/queries";
import { actionLabel, actorLabel, fieldLabel, targetTypeLabel } from "./words";

export const auditColumns: Columns<AuditEntry> = [
  {
    id: "action",
    label: "What",
    priority: 1,
    cell: ({ action }) => <span className="whitespace-nowrap">{actionLabel(action)}</span>,
  },
  {
    id: "occurredAt",
    label: "When",
    priority: 1,
    sort: "time",
    cell: ({ occurredAt }) => <Time at={occurredAt} />,
  },
  {
    id: "actor",
    label: "Who",
    priority: 1,
    cell: ({ actor }) => <span className="whitespace-nowrap">{actorLabel(actor)}</span>,
  },
  { id: "target", label: "Target", priority: 2, cell: Target },
  { id: "changes", label: "Changed", priority: 3, cell: Changes },
  {
    id: "ip",
    label: "From",
    priority: 2,
    cell: ({ ip }) => ip && <code className="font-mono text-xs">{ip}</code>,
  },
  {
    id: "requestId",
    label: "Request",
    priority: 3,
    isOff: true,
    cell: ({ requestId }) => <code className="font-mono text-xs">{requestId}</code>,
  },
  {
    id: "recordedAt",
    label: "Recorded",
    priority: 3,
    isOff: true,
    cell: ({ recordedAt }) => <Time at={recordedAt} />,
  },
];

function Target({ target: { type, id, name } }: AuditEntry) {
  return (
    <span className="flex items-baseline gap-1.5 whitespace-nowrap">
      <span className="text-fg-muted">{targetTypeLabel(type)}</span>
      {name ?? <code className="max-w-40 truncate font-mono text-xs">{id}</code>}
    </span>
  );
}

const mostNamed = 3;

/** The names of what changed; the sheet shows from what to what. */
function Changes({ before, after }: AuditEntry) {
  const paths = compareFields(before, after).map((change) => fieldLabel(change.path));
  const more = paths.length - mostNamed;
  return (
    <span className="block max-w-60 truncate text-fg-muted">
      {paths.slice(0, mostNamed).join(", ")}
      {more > 0 && ` and ${more} more`}
    </span>
  );
}
