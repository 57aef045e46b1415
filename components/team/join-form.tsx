"use client";

import { enter } from "@/components/accounts/auth-client";
import { passwordHint, PasswordInput } from "@/components/accounts/password-input";
import { useArrival } from "@/components/accounts/use-arrival";
import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import type { InvitationView } from "@/server/services/team/get-invitation";
import { InvitationCard } from "./invitation-card";

const newAccountInput = async () => {
  const { acceptInvitationInput } = await import("@/server/services/team/schemas");
  return acceptInvitationInput.shape.newAccount.unwrap();
};

/** Joins with a new account, whose address the link has proved already. */
export function JoinForm({ token, invitation }: { token: string; invitation: InvitationView }) {
  const client = useTRPCClient();
  const arrive = useArrival();
  const form = useServerForm({
    initial: { name: "", password: "" },
    schema: newAccountInput,
    submit: async (newAccount) => {
      const joined = await client.team.acceptInvitation.mutate({ token, newAccount });
      const signInToken = joined.signInToken ?? "";
      await enter("link", { token: signInToken, totp: "", recoveryCode: "" });
      return joined.publisherId;
    },
    onSaved: (publisherId) => void arrive(`/p/${publisherId}`),
  });

  return (
    <InvitationCard invitation={invitation}>
      <ServerForm form={form} guard={false} label="Join the team">
        {/* For password managers: whose password this is. */}
        <input
          type="text"
          name="username"
          autoComplete="username"
          value={invitation.email}
          readOnly
          tabIndex={-1}
          aria-hidden
          className="sr-only"
        />
        <Field label="Your name" {...form.field("name")}>
          <Input {...form.text("name")} size="lg" autoComplete="name" />
        </Field>
        <Field label="Password" hint={passwordHint} {...form.field("password")}>
          <PasswordInput {...form.text("password")} size="lg" autoComplete="new-password" />
        </Field>
        <Button type="submit" variant="primary" size="lg" loading={form.isBusy}>
          Join the team
        </Button>
      </ServerForm>
    </InvitationCard>
  );
}
