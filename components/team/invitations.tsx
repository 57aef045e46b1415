"use client";

import { Send, Trash2 } from "lucide-react";
import { useState } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { useTRPCClient } from "@/components/trpc";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { readFailure } from "@/components/ui/failure";
import { Notice } from "@/components/ui/notice";
import { OverflowMenu } from "@/components/ui/overflow-menu";
import { toast } from "@/components/ui/toast-store";
import type { TeamInvitation } from "@/server/services/team/list-team";
import { invitationColumns } from "./invitation-columns";
import { useRefreshTeam } from "./use-refresh-team";

/** Places in the team that wait for their person. */
export function Invitations({ invitations }: { invitations: readonly TeamInvitation[] }) {
  const client = useTRPCClient();
  const refresh = useRefreshTeam();
  const [revoking, setRevoking] = useState<TeamInvitation | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const resend = async ({ invitationId, email }: TeamInvitation) => {
    setProblem(null);
    try {
      await client.team.resendInvitation.mutate({ invitationId });
      toast.success(`Invitation sent to ${email} again`);
    } catch (error) {
      setProblem(`The invitation to ${email} was not sent. ${readFailure(error).message}`);
    }
    await refresh();
  };

  const actionsOf = (invitation: TeamInvitation) => (
    <OverflowMenu label={`More actions for ${invitation.email}`} size="icon-sm">
      <DropdownMenuItem onSelect={() => void resend(invitation)}>
        <Send aria-hidden />
        Resend invitation
      </DropdownMenuItem>
      <DropdownMenuItem tone="danger" onSelect={() => setRevoking(invitation)}>
        <Trash2 aria-hidden />
        Revoke invitation
      </DropdownMenuItem>
    </OverflowMenu>
  );

  return (
    <section aria-labelledby="invitations-heading" className="mt-8">
      <h2 id="invitations-heading" className="mb-3 text-sm font-semibold">
        Open invitations{" "}
        <span className="tabular font-normal text-fg-muted">{invitations.length}</span>
      </h2>
      {problem && (
        <Notice tone="bad" role="alert" className="mb-3">
          {problem}
        </Notice>
      )}
      <DataTable
        {...unsorted}
        label="Open invitations"
        columns={invitationColumns}
        result={wholeList(invitations)}
        rowId={({ invitationId }) => invitationId}
        rowName={({ email }) => email}
        rowActions={actionsOf}
        empty={null}
      />
      <ConfirmDialog
        open={revoking !== null}
        onClose={() => setRevoking(null)}
        title={`Revoke the invitation to ${revoking?.email ?? ""}?`}
        effect="The link in the mail stops working. You can invite the same address again."
        action="Revoke invitation"
        onConfirm={async () => {
          if (!revoking) return;
          await client.team.revokeInvitation.mutate({ invitationId: revoking.invitationId });
          await refresh();
        }}
      />
    </section>
  );
}
