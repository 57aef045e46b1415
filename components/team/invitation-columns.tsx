import type { Columns } from "@/components/data-table/columns";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import type { TeamInvitation } from "@/server/services/team/list-team";
import { GrantsBadges } from "./grants-badges";

export const invitationColumns: Columns<TeamInvitation> = [
  {
    id: "email",
    label: "Invited",
    priority: 1,
    cell: ({ email, invitedBy }) => (
      <span className="block py-1">
        <span className="block font-medium break-all">{email}</span>
        {invitedBy && <span className="block text-xs text-fg-muted">by {invitedBy}</span>}
      </span>
    ),
  },
  {
    id: "permissions",
    label: "Will be allowed",
    priority: 1,
    cell: ({ grants }) => <GrantsBadges member={{ role: "admin", grants }} className="max-w-110" />,
  },
  { id: "state", label: "State", priority: 1, cell: (invitation) => <State {...invitation} /> },
  {
    id: "expires",
    label: "Holds until",
    priority: 1,
    cell: ({ expiresAt }) => <Time at={expiresAt} />,
  },
];

/** Where the invitation stands; a mail that did not arrive comes before all else. */
function State({ isExpired, delivery }: TeamInvitation) {
  if (delivery?.state === "failed") {
    return (
      <span className="inline-grid gap-0.5">
        <StateChip tone="bad" label="Mail not delivered" className="w-fit" />
        <span className="text-xs text-pretty break-words text-fg-muted">{delivery.failure}</span>
      </span>
    );
  }
  if (isExpired) return <StateChip tone="warn" label="Expired" />;
  if (delivery === null || delivery.state === "queued") {
    return <StateChip tone="neutral" label={delivery?.failure ? "Mail delayed" : "Sending"} />;
  }
  return <StateChip tone="primary" label="Invited" />;
}
