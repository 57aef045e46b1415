"use client";

import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { toast } from "@/components/ui/toast-store";
import type { Grants } from "@/server/domain/permissions";
import type { TeamMember } from "@/server/services/team/list-team";
import { GrantsFields } from "./grants-fields";
import { useRefreshTeam } from "./use-refresh-team";

type PermissionsDialogProps = {
  member: TeamMember;
  /** The ticks it opens with: those there are, or those a reactivated account starts with. */
  initial: Grants;
  title: string;
  action: string;
  onClose: () => void;
};

/** Changes what an admin may do. It holds from their next click on. */
export function PermissionsDialog({ member, initial, onClose, ...words }: PermissionsDialogProps) {
  const client = useTRPCClient();
  const refresh = useRefreshTeam();
  const { accountId, name, grants: before } = member;
  const form = useServerForm({
    initial: { grants: initial },
    submit: ({ grants }) => client.team.changePermissions.mutate({ accountId, grants }),
    onSaved: () => {
      void refresh();
      toast.success(`Permissions of ${name} saved`);
      onClose();
    },
  });

  return (
    <Dialog
      open
      onClose={onClose}
      dismissible={!form.isBusy}
      title={words.title}
      description="Changes hold from their next click on."
    >
      <ServerForm form={form} guard={false} label={words.title}>
        <GrantsFields {...form.choice("grants")} before={before} />
        <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={form.isBusy}>
            {words.action}
          </Button>
        </div>
      </ServerForm>
    </Dialog>
  );
}
