"use client";

import { useState } from "react";
import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { readFailure } from "@/components/ui/failure";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { AuthCard } from "./auth-card";
import { enter } from "./auth-client";
import { passwordHint, PasswordInput } from "./password-input";
import { SecondFactorStep } from "./second-factor-step";
import { useArrival } from "./use-arrival";

/** Sets the password and signs in at once, past the second factor where there is one. */
export function ResetPasswordForm({ token, email }: { token: string; email: string }) {
  const client = useTRPCClient();
  const arrive = useArrival();
  const [waitingToken, setWaitingToken] = useState<string | null>(null);
  const form = useServerForm({
    initial: { password: "" },
    submit: async ({ password }) => {
      const { signInToken } = await client.session.resetPassword.mutate({ token, password });
      return enterOrWait(signInToken);
    },
    onSaved: (waiting) => (waiting === null ? void arrive("/p") : setWaitingToken(waiting)),
  });

  if (waitingToken !== null) {
    return (
      <SecondFactorStep
        enter={(code) => enter("link", { token: waitingToken, ...code })}
        onEntered={() => void arrive("/p")}
        onBack={() => location.assign("/sign-in")}
      />
    );
  }
  return (
    <AuthCard
      title="Choose a new password"
      detail={
        <>
          For <strong className="font-medium break-words text-fg">{email}</strong>. Every other
          browser is signed out.
        </>
      }
    >
      <ServerForm form={form} guard={false} label="Choose a new password">
        {/* For password managers: whose password this is. */}
        <input
          type="text"
          name="username"
          autoComplete="username"
          value={email}
          readOnly
          tabIndex={-1}
          aria-hidden
          className="sr-only"
        />
        <Field label="New password" hint={passwordHint} {...form.field("password")}>
          <PasswordInput {...form.text("password")} size="lg" autoComplete="new-password" />
        </Field>
        <Button type="submit" variant="primary" size="lg" loading={form.isBusy}>
          Save password and sign in
        </Button>
      </ServerForm>
    </AuthCard>
  );
}

/** @returns the token, if it still waits for the second factor */
async function enterOrWait(token: string): Promise<string | null> {
  try {
    await enter("link", { token, totp: "", recoveryCode: "" });
    return null;
  } catch (error) {
    if (readFailure(error).code === "second-factor.required") return token;
    throw error;
  }
}
