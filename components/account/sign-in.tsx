"use client";

import type { ReactNode } from "react";
import { LiveRegions } from "@/components/ui/live-regions";
import type { AccountSeller } from "@/server/services/my-account/account-seller";
import { useVoice } from "./account-voice";
import { PressForm } from "./press-form";
import { ProblemNotice } from "./problem-notice";
import { TextField } from "./text-field";

type Step = "email" | "code" | "password";

type Props = {
  seller: AccountSeller;
  /** Where to go once signed in. */
  next: string | null;
  step: Step;
  /** The address that the last code went to. */
  email: string | null;
  problem: string | null;
  isSignedOut: boolean;
};

/** Signing in: an address, then the code that is mailed to it; or a password. */
export function SignIn({ seller, next, step, email, problem, isSignedOut }: Props) {
  const { words, say } = useVoice();
  const wording = words.signIn;
  const to = (wished: Step) => {
    const query = new URLSearchParams({ ...(next !== null && { next }) });
    if (wished !== "email") query.set("step", wished);
    return `?${query}`;
  };
  const api = `/api/account/${seller.publisherId}/sign-in`;
  const parts = { api, next, email, to };
  return (
    <div className="flex w-full max-w-100 flex-col gap-5">
      <h1 className="text-xl font-semibold tracking-tight text-balance">
        {step === "code" ? wording.codeHeading : say(wording.heading, { seller: seller.name })}
      </h1>
      {isSignedOut && problem === null && <p role="status">{wording.signedOut}</p>}
      <ProblemNotice problem={problem} seller={seller.name} />
      {step === "email" && <ByEmail {...parts} />}
      {step === "code" && <ByCode {...parts} />}
      {step === "password" && <ByPassword {...parts} />}
      <LiveRegions />
    </div>
  );
}

type PartProps = Pick<Props, "next" | "email"> & { api: string; to: (step: Step) => string };

const Other = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} className="link hit-area w-fit py-1 text-base">
    {children}
  </a>
);

function ByEmail({ api, next, to }: PartProps) {
  const { words } = useVoice();
  const wording = words.signIn;
  return (
    <>
      <p className="text-base text-pretty text-fg-muted">{wording.intro}</p>
      <PressForm action={`${api}/code`} hidden={{ next }} label={wording.sendCode}>
        <TextField
          name="email"
          label={wording.email}
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          required
        />
      </PressForm>
      <Other href={to("password")}>{wording.usePassword}</Other>
    </>
  );
}

function ByCode({ api, next, email, to }: PartProps) {
  const { words, say } = useVoice();
  const wording = words.signIn;
  const isMasked = email?.includes("•") === true;
  const sent = say(isMasked ? wording.codeSentTo : wording.codeSent, { email: email ?? "" });
  return (
    <>
      <p className="text-base text-pretty break-words text-fg-muted">{sent}</p>
      <PressForm action={`${api}/proof`} hidden={{ next }} label={wording.enter}>
        <TextField
          name="code"
          label={wording.code}
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          className="tabular text-lg tracking-[0.35em]"
          required
        />
      </PressForm>
      <Other href={to("email")}>{wording.again}</Other>
    </>
  );
}

function ByPassword({ api, next, to }: PartProps) {
  const { words } = useVoice();
  const wording = words.signIn;
  return (
    <>
      <PressForm action={`${api}/password`} hidden={{ next }} label={wording.enter}>
        <TextField
          name="email"
          label={wording.email}
          type="email"
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          required
        />
        <TextField
          name="password"
          label={wording.password}
          type="password"
          autoComplete="current-password"
          required
        />
      </PressForm>
      <Other href={to("email")}>{wording.useCode}</Other>
      <p className="text-sm text-pretty text-fg-muted">{wording.forgotten}</p>
    </>
  );
}
