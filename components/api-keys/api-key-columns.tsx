import type { Columns } from "@/components/data-table/columns";
import { Time } from "@/components/ui/time";
import type { ApiKeyView } from "@/server/services/api-keys/list-api-keys";

export const apiKeyColumns: Columns<ApiKeyView> = [
  {
    id: "name",
    label: "Name",
    priority: 1,
    cell: ({ name }) => <span className="font-medium break-words">{name}</span>,
  },
  {
    id: "key",
    label: "Key",
    priority: 1,
    cell: ({ hint }) => (
      <span className="font-mono text-xs">
        <span aria-hidden>••••••••</span>
        <span className="sr-only">ends in </span>
        {hint}
      </span>
    ),
  },
  {
    id: "networks",
    label: "Works from",
    priority: 2,
    cell: ({ networks }) =>
      networks.length === 0 ? (
        <span className="text-fg-muted">Anywhere</span>
      ) : (
        <span className="font-mono text-xs break-all">{networks.join(", ")}</span>
      ),
  },
  {
    id: "lastUsedAt",
    label: "Last used",
    priority: 1,
    cell: ({ lastUsedAt }) =>
      lastUsedAt ? <Time at={lastUsedAt} /> : <span className="text-fg-muted">Never</span>,
  },
  {
    id: "createdAt",
    label: "Created",
    priority: 2,
    cell: ({ createdAt, createdBy }) => (
      <span className="block">
        <Time at={createdAt} />
        {createdBy && <span className="block text-xs text-fg-muted">by {createdBy}</span>}
      </span>
    ),
  },
];
