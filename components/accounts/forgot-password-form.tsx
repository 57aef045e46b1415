"use client";

import { useState } from "react";
import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { AuthCard } from "./auth-card";
import { CheckMail } from "./check-mail";
import { TextLink } from "./text-link";

const back = (
  <p>
    <TextLink href="/sign-in">Back to sign in</TextLink>
  </p>
);

/** Asks where to send the link, and says the same whether or not there is an account. */
export function ForgotPasswordForm({ showsMailbox }: { showsMailbox: boolean }) {
  const client = useTRPCClient();
  const [isSent, setSent] = useState(false);
  const form = useServerForm({
    initial: { email: "" },
    submit: (values) => client.session.requestPasswordReset.mutate(values),
    onSaved: () => setSent(true),
  });

  if (isSent) {
    return (
      <CheckMail email={form.values.email.trim()} showsMailbox={showsMailbox} footer={back}>
        If there is an account for this address, the mail holds a link for a new password. It works
        for 30 minutes.
      </CheckMail>
    );
  }
  return (
    <AuthCard
      title="Choose a new password"
      detail="We send a link to your e-mail address. It also lets you in when too many wrong passwords were tried."
      footer={back}
    >
      <ServerForm form={form} guard={false} label="Choose a new password">
        <Field label="E-mail address" {...form.field("email")}>
          <Input
            {...form.text("email")}
            size="lg"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
          />
        </Field>
        <Button type="submit" variant="primary" size="lg" loading={form.isBusy}>
          Send the link
        </Button>
      </ServerForm>
    </AuthCard>
  );
}
