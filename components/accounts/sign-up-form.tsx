"use client";

import { useState } from "react";
import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { currencyOfCountry } from "@/server/domain/country-currency";
import type { SignUpInput } from "@/server/services/accounts/schemas";
import { AuthCard } from "./auth-card";
import { CheckMail } from "./check-mail";
import { passwordHint, PasswordInput } from "./password-input";
import { PublisherFields, type Places } from "./publisher-fields";
import { keepSignUpProof } from "./sign-up-proof";
import { TextLink } from "./text-link";
import { useOwnZone } from "./use-own-zone";

/** As written so far; an empty time zone means the browser's own. */
type SignUpValues = Record<keyof SignUpInput, string>;

type SignUpFormProps = {
  places: Places;
  /** What the browser's languages suggest. */
  country: string;
  showsMailbox: boolean;
  isSandbox: boolean;
};

const signIn = (
  <p>
    Have an account already? <TextLink href="/sign-in">Sign in</TextLink>
  </p>
);

/** A person and their publisher, in one form; the mail that follows opens both. */
export function SignUpForm({ places, country, showsMailbox, isSandbox }: SignUpFormProps) {
  const client = useTRPCClient();
  const ownZone = useOwnZone();
  const [isSent, setSent] = useState(false);
  const form = useServerForm<SignUpValues, { proof: string }>({
    initial: { ...nothing, country, currency: currencyOfCountry(country) ?? "" },
    submit: (values) =>
      client.session.signUp.mutate({ ...values, timeZone: values.timeZone || ownZone }),
    onSaved: ({ proof }) => {
      keepSignUpProof(proof);
      setSent(true);
    },
  });

  if (isSent) {
    return (
      <CheckMail email={form.values.email.trim()} showsMailbox={showsMailbox} footer={signIn}>
        Open the link in it within 24 hours, and your publisher is ready.
      </CheckMail>
    );
  }
  return (
    <AuthCard
      wide
      title="Create your account"
      detail={isSandbox ? "Free to try, with test cards and no real money." : undefined}
      footer={signIn}
    >
      <ServerForm form={form} guard={false} label="Create your account">
        <Field label="Your name" {...form.field("name")}>
          <Input {...form.text("name")} size="lg" autoComplete="name" />
        </Field>
        <Field label="E-mail address" {...form.field("email")}>
          <Input
            {...form.text("email")}
            size="lg"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
          />
        </Field>
        <Field label="Password" hint={passwordHint} {...form.field("password")}>
          <PasswordInput {...form.text("password")} size="lg" autoComplete="new-password" />
        </Field>
        <hr className="border-line" />
        <PublisherFields form={form} places={places} ownZone={ownZone} />
        <Button type="submit" variant="primary" size="lg" loading={form.isBusy}>
          Create account
        </Button>
      </ServerForm>
    </AuthCard>
  );
}

const nothing = {
  name: "",
  email: "",
  password: "",
  publisherName: "",
  timeZone: "",
};
