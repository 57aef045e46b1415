"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CodeField } from "@/components/ui/code-field";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { AuthCard } from "./auth-card";
import { required } from "./required";

export type SecondFactor = { totp: string; recoveryCode: string };

type SecondFactorStepProps = {
  /** Signs in with the code; refusals are told here. */
  enter: (code: SecondFactor) => Promise<void>;
  onEntered: () => void;
  onBack: () => void;
};

/** The second step of signing in: a code of the phone, or one of those kept for when it is gone. */
export function SecondFactorStep(props: SecondFactorStepProps) {
  const [way, setWay] = useState<"app" | "recovery">("app");
  const isApp = way === "app";
  return (
    <AuthCard
      title={isApp ? "Enter the code of your authenticator app" : "Enter a recovery code"}
      detail={
        isApp
          ? "Open the app in which you set up Tenure. The code changes every 30 seconds."
          : "One of the ten codes you kept when you turned on two-step sign-in. Each works once."
      }
      footer={
        <Button variant="link" size="inline" onClick={props.onBack}>
          Back to sign in
        </Button>
      }
    >
      {isApp ? <AppCode {...props} /> : <RecoveryCode {...props} />}
      <p className="mt-5 text-center text-sm">
        <Button variant="link" size="inline" onClick={() => setWay(isApp ? "recovery" : "app")}>
          {isApp ? "Use a recovery code" : "Use the authenticator app"}
        </Button>
      </p>
    </AuthCard>
  );
}

function AppCode({ enter, onEntered }: SecondFactorStepProps) {
  const form = useServerForm({
    initial: { totp: "" },
    schema: required({ totp: "Enter the six digits." }),
    submit: ({ totp }) => enter({ totp, recoveryCode: "" }),
    onSaved: onEntered,
  });
  return (
    <ServerForm form={form} guard={false} label="Authenticator code">
      <Field label="Authenticator code" {...form.field("totp")}>
        <CodeField
          {...form.choice("totp")}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this step
          autoFocus
        />
      </Field>
      <Button type="submit" variant="primary" size="lg" loading={form.isBusy}>
        Sign in
      </Button>
    </ServerForm>
  );
}

function RecoveryCode({ enter, onEntered }: SecondFactorStepProps) {
  const form = useServerForm({
    initial: { recoveryCode: "" },
    schema: required({ recoveryCode: "Enter a recovery code." }),
    submit: ({ recoveryCode }) => enter({ totp: "", recoveryCode }),
    onSaved: onEntered,
  });
  return (
    <ServerForm form={form} guard={false} label="Recovery code">
      <Field label="Recovery code" {...form.field("recoveryCode")}>
        <Input
          {...form.text("recoveryCode")}
          size="lg"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this step
          autoFocus
          className="font-mono"
        />
      </Field>
      <Button type="submit" variant="primary" size="lg" loading={form.isBusy}>
        Sign in
      </Button>
    </ServerForm>
  );
}
