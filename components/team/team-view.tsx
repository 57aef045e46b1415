"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { useFrame, usePublisherPath } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page";
import type { TeamMember } from "@/server/services/team/list-team";
import { InviteDialog } from "./invite-dialog";
import { Invitations } from "./invitations";
import { MemberActions } from "./member-actions";
import { memberColumns } from "./member-columns";
import { MemberDialog, type MemberAct } from "./member-dialogs";
import { RoleMatrix } from "./role-matrix";

export type TeamTab = "people" | "matrix";

/** The team: who is in it, what each may do, and who was asked to join. */
export function TeamView({ tab }: { tab: TeamTab }) {
  const trpc = useTRPC();
  const path = usePublisherPath();
  const { publisher } = useFrame();
  const { data: team } = useSuspenseQuery(trpc.team.list.queryOptions());
  const [isInviting, setInviting] = useState(false);

  return (
    <>
      <PageHeader
        title="Team"
        count={team.members.length}
        detail={`Who opens the dashboard of ${publisher.name}, and what each of them may do.`}
        action={
          <Button variant="primary" onClick={() => setInviting(true)}>
            <UserPlus aria-hidden className="size-4" />
            Invite admin
          </Button>
        }
      />
      <div className="mb-4">
        <LinkTabs
          label="Views of the team"
          tabs={[
            { href: path("/admin/team"), label: "People", isCurrent: tab === "people" },
            {
              href: path("/admin/team?tab=matrix"),
              label: "Role matrix",
              isCurrent: tab === "matrix",
            },
          ]}
        />
      </div>
      {tab === "matrix" ? (
        <RoleMatrix members={team.members} />
      ) : (
        <>
          <Members members={team.members} />
          {team.invitations.length > 0 && <Invitations invitations={team.invitations} />}
        </>
      )}
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </>
  );
}

function Members({ members }: { members: readonly TeamMember[] }) {
  const [open, setOpen] = useState<{ act: MemberAct; member: TeamMember } | null>(null);
  const actionsOf = (member: TeamMember) => (
    <MemberActions member={member} onAct={(act) => setOpen({ act, member })} />
  );
  return (
    <>
      <DataTable
        {...unsorted}
        label="Members of the team"
        columns={memberColumns}
        result={wholeList(members)}
        rowId={({ accountId }) => accountId}
        rowName={({ name }) => name}
        rowActions={actionsOf}
        empty={null}
      />
      {open && <MemberDialog {...open} onClose={() => setOpen(null)} />}
    </>
  );
}
