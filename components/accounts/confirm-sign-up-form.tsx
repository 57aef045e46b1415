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
import { PasswordInput } from "./password-input";
import { forgetSignUpProof, readSignUpProof } from "./sign-up-proof";
import { TextLink } from "./text-link";
import { useArrival } from "./use-arrival";

type ConfirmSignUpFormProps = { token: string; email: string; publisherName: string };

/** Opens the account with a press; in another browser than the one that signed up, with the password. */
export function ConfirmSignUpForm({ token, email, publisherName }: ConfirmSignUpFormProps) {
  const client = useTRPCClient();
  const arrive = useArrival();
  const [needsPassword, setNeedsPassword] = useState(false);
  const form = useServerForm({
    initial: { password: "" },
    submit: async ({ password }) => {
      const proof = readSignUpProof() ?? undefined;
      const answer = await client.session.confirmSignUp
        .mutate({ token, proof, ...(needsPassword && { password }) })
        .catch(passwordNeeded);
      if (answer === null) return null;
      forgetSignUpProof();
      await enter("link", { token: answer.signInToken, totp: "", recoveryCode: "" });
      return answer.publisherId;
    },
    onSaved: (publisherId) =>
      publisherId === null ? setNeedsPassword(true) : void arrive(`/p/${publisherId}/overview`),
  });

  return (
    <AuthCard
      title={`Open ${publisherName}`}
      detail={
        <>
          This confirms that <strong className="font-medium break-words text-fg">{email}</strong> is
          your address, and opens your publisher.
        </>
      }
      footer={
        <p>
          You did not sign up? Close this page, and nothing happens.{" "}
          <TextLink href="/sign-in">Sign in</TextLink>
        </p>
      }
    >
      <ServerForm form={form} guard={false} label="Confirm your address">
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        {needsPassword && (
          <Field
            label="Password"
            hint="The one you chose when you signed up: it shows that it was you."
            {...form.field("password")}
          >
            <PasswordInput
              {...form.text("password")}
              size="lg"
              autoComplete="current-password"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the press has just asked for it
              autoFocus
            />
          </Field>
        )}
        <Button type="submit" variant="primary" size="lg" loading={form.isBusy}>
          Confirm and open
        </Button>
      </ServerForm>
    </AuthCard>
  );
}

/** Not a refusal to show, but the other way to go on. */
function passwordNeeded(error: unknown): null {
  if (readFailure(error).code === "sign-up.password-needed") return null;
  throw error;
}
