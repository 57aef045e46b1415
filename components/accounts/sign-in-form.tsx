"use client";

import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { readFailure } from "@/components/ui/failure";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { enter } from "./auth-client";
import { AuthCard } from "./auth-card";
import { PasswordInput } from "./password-input";
import { required } from "./required";
import { SecondFactorStep } from "./second-factor-step";
import { TextLink } from "./text-link";
import { useArrival } from "./use-arrival";

type SignInFormProps = {
  /** Where to go afterwards, on this site. */
  destination: string;
  /** Filled in by whoever sent the person here. */
  email: string;
  footer: ReactNode;
};

/** Password first, then, for those who have one, the second factor. */
export function SignInForm({ destination, email, footer }: SignInFormProps) {
  const [step, setStep] = useState<"password" | "second-factor">("password");
  const arrive = useArrival();
  const form = useServerForm({
    initial: { email, password: "" },
    schema: required({
      email: "Enter your e-mail address.",
      password: "Enter your password.",
    }),
    submit: (given) => enterOrAskForCode(given),
    onSaved: (next) => (next === "done" ? void arrive(destination) : setStep(next)),
  });

  if (step === "second-factor") {
    return (
      <SecondFactorStep
        enter={(code) => enter("credentials", { ...form.values, ...code })}
        onEntered={() => void arrive(destination)}
        onBack={() => setStep("password")}
      />
    );
  }
  return (
    <AuthCard title="Sign in" footer={footer}>
      <ServerForm form={form} guard={false} label="Sign in">
        <Field label="E-mail address" {...form.field("email")}>
          <Input
            {...form.text("email")}
            size="lg"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
          />
        </Field>
        <Field label="Password" {...form.field("password")}>
          <PasswordInput {...form.text("password")} size="lg" autoComplete="current-password" />
        </Field>
        <Button type="submit" variant="primary" size="lg" loading={form.isBusy}>
          Sign in
        </Button>
        <p className="text-center text-sm">
          <TextLink href="/forgot-password">Forgot your password?</TextLink>
        </p>
      </ServerForm>
    </AuthCard>
  );
}

async function enterOrAskForCode(given: { email: string; password: string }) {
  try {
    // Empty rather than left out: a form carries texts only.
    await enter("credentials", { ...given, totp: "", recoveryCode: "" });
    return "done";
  } catch (error) {
    if (readFailure(error).code === "second-factor.required") return "second-factor";
    throw error;
  }
}
