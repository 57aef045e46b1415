"use client";

import { useRouter } from "next/navigation";
import { PasswordInput } from "@/components/accounts/password-input";
import { useFrame } from "@/components/shell/frame-context";
import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast-store";
import type { TeamMember } from "@/server/services/team/list-team";
import { useRefreshTeam } from "./use-refresh-team";

const typed = async () => {
  const { transferOwnershipInput } = await import("@/server/services/team/schemas");
  return transferOwnershipInput.pick({ confirmation: true, password: true });
};

/** Makes somebody else the Owner; asks for their address and for the Owner's own password. */
export function TransferDialog({ member, onClose }: { member: TeamMember; onClose: () => void }) {
  const client = useTRPCClient();
  const router = useRouter();
  const refresh = useRefreshTeam();
  const { publisher } = useFrame();
  const { accountId, name, email } = member;
  const form = useServerForm({
    initial: { confirmation: "", password: "" },
    schema: typed,
    submit: (values) => client.team.transferOwnership.mutate({ accountId, ...values }),
    onSaved: () => {
      void refresh();
      // The frame around the page says what one may do, and that has changed.
      router.refresh();
      toast.success(`${name} is now the Owner`);
      onClose();
    },
  });

  return (
    <Dialog
      open
      onClose={onClose}
      dismissible={!form.isBusy}
      title={`Transfer ownership to ${name}`}
      description={`${name} becomes the Owner of ${publisher.name}, and only ${name} can pass that on. You stay as an admin with every permission, which ${name} can change. Both of you are told by mail.`}
    >
      <ServerForm form={form} guard={false} label={`Transfer ownership to ${name}`}>
        <Field
          label={
            <>
              Type <strong className="font-semibold select-all">{email}</strong> to confirm
            </>
          }
          {...form.field("confirmation")}
        >
          <Input {...form.text("confirmation")} autoComplete="off" spellCheck={false} />
        </Field>
        <Field label="Your password" {...form.field("password")}>
          <PasswordInput {...form.text("password")} autoComplete="current-password" />
        </Field>
        <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button data-initial-focus onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="danger" loading={form.isBusy}>
            Transfer ownership
          </Button>
        </div>
      </ServerForm>
    </Dialog>
  );
}
