import { ShieldCheck, ShieldOff } from "lucide-react";
import type { Columns } from "@/components/data-table/columns";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import type { TeamMember } from "@/server/services/team/list-team";
import { GrantsBadges } from "./grants-badges";

export const memberColumns: Columns<TeamMember> = [
  { id: "person", label: "Person", priority: 1, cell: (member) => <Person member={member} /> },
  {
    id: "permissions",
    label: "Permissions",
    priority: 1,
    cell: (member) => <GrantsBadges member={member} className="max-w-110" />,
  },
  {
    id: "state",
    label: "State",
    priority: 1,
    cell: ({ state }) =>
      state === "active" ? (
        <StateChip tone="ok" label="Active" />
      ) : (
        <StateChip tone="neutral" label="Inactive" />
      ),
  },
  { id: "second-factor", label: "2-step sign-in", priority: 1, cell: SecondFactor },
  {
    id: "joined",
    label: "Joined",
    priority: 2,
    cell: ({ joinedAt }) => <Time at={joinedAt} show="day" />,
  },
];

function Person({ member: { name, email, role, isYou } }: { member: TeamMember }) {
  return (
    <span className="flex items-center gap-3 py-1">
      <Avatar name={name} />
      <span className="min-w-0">
        <span className="flex flex-wrap items-center gap-1.5 font-medium">
          {name}
          {role === "owner" && <Badge tone="primary">Owner</Badge>}
          {isYou && <Badge>You</Badge>}
        </span>
        <span className="block text-xs break-all text-fg-muted">{email}</span>
      </span>
    </span>
  );
}

function SecondFactor({ hasSecondFactor }: TeamMember) {
  const Icon = hasSecondFactor ? ShieldCheck : ShieldOff;
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Icon aria-hidden className={hasSecondFactor ? "size-4 text-ok" : "size-4 text-fg-muted"} />
      {hasSecondFactor ? "On" : "Off"}
    </span>
  );
}
