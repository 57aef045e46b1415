"use client";

import { useRepeatKey } from "@/components/repeat-key";
import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast-store";
import { noGrants, type Grants } from "@/server/domain/permissions";
import { GrantsFields } from "./grants-fields";
import { useRefreshTeam } from "./use-refresh-team";

const nobodyYet: { email: string; grants: Grants } = {
  email: "",
  grants: { ...noGrants, reporting: "no-pii" },
};

/** Invites somebody into the team by mail. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const client = useTRPCClient();
  const repeatKey = useRepeatKey();
  const refresh = useRefreshTeam();
  const form = useServerForm({
    initial: nobodyYet,
    schema: async () => (await import("@/server/services/team/schemas")).inviteMemberInput,
    submit: (values) => client.team.invite.mutate(values, { context: repeatKey(values) }),
    onSaved: (_, { email }) => {
      void refresh();
      toast.success(`Invitation sent to ${email.trim()}`);
      onClose();
    },
  });

  return (
    <Dialog
      open
      onClose={onClose}
      dismissible={!form.isBusy}
      title="Invite an admin"
      description="They get a mail with a link that holds for 7 days, and join by opening it."
    >
      <ServerForm form={form} guard={false} label="Invite an admin">
        <Field label="E-mail address" {...form.field("email")}>
          <Input {...form.text("email")} type="email" autoComplete="off" spellCheck={false} />
        </Field>
        <GrantsFields {...form.choice("grants")} isInvitation />
        <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={form.isBusy}>
            Send invitation
          </Button>
        </div>
      </ServerForm>
    </Dialog>
  );
}
