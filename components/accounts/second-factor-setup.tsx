"use client";

import Image from "next/image";
import { useState } from "react";
import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { CodeField } from "@/components/ui/code-field";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import type { SecondFactorStart } from "@/server/services/accounts/start-second-factor";
import { PasswordInput } from "./password-input";
import { required } from "./required";

type SecondFactorSetupProps = {
  email: string;
  onClose: () => void;
  onEnabled: (result: { recoveryCodes: readonly string[] }) => void;
};

/** Password, then the app, then a code that shows that the app has it. */
export function SecondFactorSetup({ email, onClose, onEnabled }: SecondFactorSetupProps) {
  const [start, setStart] = useState<SecondFactorStart | null>(null);
  return (
    <Dialog
      open
      onClose={onClose}
      title="Turn on two-step sign-in"
      description={
        start
          ? "Add Tenure to your authenticator app, then enter the code it shows."
          : "First your password, so that nobody does this in a browser you left open."
      }
    >
      {start ? (
        <AppStep start={start} onClose={onClose} onEnabled={onEnabled} />
      ) : (
        <PasswordStep email={email} onClose={onClose} onStarted={setStart} />
      )}
    </Dialog>
  );
}

type PasswordStepProps = {
  email: string;
  onClose: () => void;
  onStarted: (start: SecondFactorStart) => void;
};

function PasswordStep({ email, onClose, onStarted }: PasswordStepProps) {
  const client = useTRPCClient();
  const form = useServerForm({
    initial: { password: "" },
    schema: required({ password: "Enter your password." }),
    submit: (values) => client.account.startSecondFactor.mutate(values),
    onSaved: onStarted,
  });
  return (
    <ServerForm form={form} guard={false} label="Your password">
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <Field label="Password" {...form.field("password")}>
        <PasswordInput {...form.text("password")} autoComplete="current-password" />
      </Field>
      <Buttons action="Continue" isBusy={form.isBusy} onClose={onClose} />
    </ServerForm>
  );
}

type AppStepProps = Omit<SecondFactorSetupProps, "email"> & { start: SecondFactorStart };

function AppStep({ start, onClose, onEnabled }: AppStepProps) {
  const client = useTRPCClient();
  const form = useServerForm({
    initial: { code: "" },
    schema: required({ code: "Enter the six digits your app shows." }),
    submit: (values) => client.account.enableSecondFactor.mutate(values),
    onSaved: onEnabled,
  });
  return (
    <ServerForm form={form} guard={false} label="Authenticator app">
      <div className="flex flex-col items-center gap-5 sm:flex-row sm:items-start">
        {/* Dark on white in either theme: that is what cameras look for. */}
        <Image
          unoptimized
          src={start.qrCode}
          alt="QR code that adds Tenure to an authenticator app"
          width={176}
          height={176}
          className="shrink-0 rounded-lg border border-line"
        />
        <div className="flex w-full min-w-0 flex-col gap-4 text-sm">
          <p className="text-pretty text-fg-muted">
            Scan the picture with an app such as 1Password, Aegis, Google Authenticator or Microsoft
            Authenticator.
          </p>
          <div>
            <p className="mb-1.5 font-medium">Or type this key</p>
            <p className="flex items-start gap-2 rounded-lg border border-line bg-surface py-1.5 ps-3 pe-1.5">
              <code className="flex-1 py-0.5 font-mono select-all">{start.key}</code>
              <CopyButton text={start.key} label="Copy key" />
            </p>
          </div>
        </div>
      </div>
      <Field label="Code from the app" {...form.field("code")}>
        <CodeField {...form.choice("code")} data-initial-focus />
      </Field>
      <Buttons action="Turn on" isBusy={form.isBusy} onClose={onClose} />
    </ServerForm>
  );
}

type ButtonsProps = { action: string; isBusy: boolean; onClose: () => void };

function Buttons({ action, isBusy, onClose }: ButtonsProps) {
  return (
    <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
      <Button onClick={isBusy ? undefined : onClose}>Cancel</Button>
      <Button type="submit" variant="primary" loading={isBusy}>
        {action}
      </Button>
    </div>
  );
}
