"use client";

import { useVoice } from "./account-voice";
import { passwordSymbols } from "./password-symbols";
import { PressForm } from "./press-form";
import { ProblemNotice } from "./problem-notice";
import { TextField } from "./text-field";

type Props = {
  base: string;
  seller: string;
  token: string;
  problem: string | null;
};

/** Signing in by a mailed link: it asks for a press, since mail scanners open links too. */
export function SignInByLink({ base, seller, token, problem }: Props) {
  const { words, say } = useVoice();
  const wording = words.signIn;
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight text-balance">
        {say(wording.linkHeading, { seller })}
      </h1>
      <ProblemNotice problem={problem} seller={seller} />
      <p className="text-base text-pretty text-fg-muted">{wording.linkBody}</p>
      <PressForm action={`/api${base}/sign-in/link`} hidden={{ token }} label={wording.enter} />
    </>
  );
}

/** A new password by a mailed link, which works once. */
export function ResetPassword({ base, seller, token, problem, email }: Props & { email: string }) {
  const { words, say } = useVoice();
  const wording = words.profile;
  return (
    <>
      <div>
        <h1 className="text-xl font-semibold tracking-tight">{wording.resetHeading}</h1>
        <p className="mt-1 text-base break-words text-fg-muted">
          {say(wording.resetBody, { email })}
        </p>
      </div>
      <ProblemNotice problem={problem} seller={seller} />
      <PressForm
        action={`/api${base}/reset-password`}
        hidden={{ token }}
        label={wording.savePassword}
      >
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <TextField
          name="newPassword"
          label={wording.newPassword}
          hint={say(wording.passwordRule, { symbols: passwordSymbols })}
          type="password"
          autoComplete="new-password"
          required
        />
      </PressForm>
    </>
  );
}
