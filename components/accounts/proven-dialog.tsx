"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "./password-input";
import { required } from "./required";

type Proof = { password: string; code: string };

type ProvenDialogProps<Result> = {
  title: string;
  description: string;
  action: string;
  tone?: "primary" | "danger";
  onClose: () => void;
  submit: (proof: Proof) => Promise<Result>;
  onDone: (result: Result) => void;
};

/** Asks for what signing in takes, before the account is made weaker. */
export function ProvenDialog<Result>(props: ProvenDialogProps<Result>) {
  const form = useServerForm<Proof, Result>({
    initial: { password: "", code: "" },
    schema: required({
      password: "Enter your password.",
      code: "Enter a code.",
    }),
    submit: props.submit,
    onSaved: props.onDone,
  });

  return (
    <Dialog
      open
      size="sm"
      dismissible={!form.isBusy}
      onClose={props.onClose}
      title={props.title}
      description={props.description}
    >
      <ServerForm form={form} guard={false} label={props.title}>
        <Field label="Password" {...form.field("password")}>
          <PasswordInput {...form.text("password")} autoComplete="current-password" />
        </Field>
        <Field
          label="Code"
          hint="Six digits from your authenticator app, or one of your recovery codes."
          {...form.field("code")}
        >
          <Input
            {...form.text("code")}
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            className="font-mono"
          />
        </Field>
        <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button onClick={form.isBusy ? undefined : props.onClose}>Cancel</Button>
          <Button type="submit" variant={props.tone ?? "primary"} loading={form.isBusy}>
            {props.action}
          </Button>
        </div>
      </ServerForm>
    </Dialog>
  );
}
