"use client";

import { useFrame } from "@/components/shell/frame-context";
import { useTRPCClient } from "@/components/trpc";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast-store";
import type { TeamMember } from "@/server/services/team/list-team";
import { PermissionsDialog } from "./permissions-dialog";
import { TransferDialog } from "./transfer-dialog";
import { useRefreshTeam } from "./use-refresh-team";

export type MemberAct = "permissions" | "deactivate" | "reactivate" | "transfer" | "remove";

type MemberDialogProps = { act: MemberAct; member: TeamMember; onClose: () => void };

/** What is asked before something is done to a member. */
export function MemberDialog({ act, ...props }: MemberDialogProps) {
  const { name, grants } = props.member;
  switch (act) {
    case "permissions":
      return (
        <PermissionsDialog
          {...props}
          initial={grants}
          title={`Permissions of ${name}`}
          action="Save permissions"
        />
      );
    case "reactivate":
      return (
        <PermissionsDialog
          {...props}
          initial={{ ...grants, reporting: "no-pii" }}
          title={`Reactivate ${name}`}
          action="Reactivate account"
        />
      );
    case "deactivate":
      return <DeactivateDialog {...props} />;
    case "transfer":
      return <TransferDialog {...props} />;
    case "remove":
      return <RemoveDialog {...props} />;
  }
}

type DialogProps = Omit<MemberDialogProps, "act">;

function DeactivateDialog({ member: { accountId, name, grants }, onClose }: DialogProps) {
  const client = useTRPCClient();
  const refresh = useRefreshTeam();
  const { publisher } = useFrame();
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={`Deactivate ${name}?`}
      effect={`From now on ${name} can sign in but opens nothing of ${publisher.name}. The other permissions are kept for when you reactivate the account.`}
      action="Deactivate account"
      onConfirm={async () => {
        const paused = { ...grants, reporting: "none" as const };
        await client.team.changePermissions.mutate({ accountId, grants: paused });
        await refresh();
        toast.success(`${name} is inactive`);
      }}
    />
  );
}

function RemoveDialog({ member: { accountId, name }, onClose }: DialogProps) {
  const client = useTRPCClient();
  const refresh = useRefreshTeam();
  const { publisher } = useFrame();
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={`Remove ${name} from the team?`}
      effect={`${name} loses access to ${publisher.name} at once. Their account stays, and so does the record of what they did here. To have them back, invite them again.`}
      action="Remove from team"
      onConfirm={async () => {
        await client.team.remove.mutate({ accountId });
        await refresh();
        toast.success(`${name} is no longer in the team`);
      }}
    />
  );
}
