"use client";

import { controlLook, HostedField } from "@/components/checkout/hosted-field";
import type { accountOwner } from "@/server/services/my-account/job-plan";
import { useVoice } from "./account-voice";
import { passwordSymbols } from "./password-symbols";
import { PressForm } from "./press-form";
import { TextField } from "./text-field";

type Props = {
  base: string;
  owner: Awaited<ReturnType<typeof accountOwner>>;
  /** Signed in so recently that nothing more has to be shown. */
  isFresh: boolean;
  /** A new address that waits for its code. */
  wished: string | null;
};

type ProofProps = Pick<Props, "base" | "owner" | "isFresh"> & { id: string };

/** Asked for again unless somebody has just shown who they are. */
function Proof({ base, owner, isFresh, id }: ProofProps) {
  const { words } = useVoice();
  if (isFresh) return null;
  return owner.hasPassword ? (
    <HostedField id={id} label={words.profile.currentPassword}>
      <input
        id={id}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        className={controlLook}
      />
    </HostedField>
  ) : (
    <p className="text-base">
      {words.profile.reauth}{" "}
      <a href={`${base}/sign-in?again=yes&next=${base}/profile`} className="link hit-area">
        {words.profile.again}
      </a>
    </p>
  );
}

/** Another address, which a code proves before it is theirs. */
export function EmailPart({ base, owner, isFresh, wished }: Props) {
  const { words, say } = useVoice();
  const wording = words.profile;
  return (
    <section className="account-card">
      <div>
        <h2 className="text-lg font-semibold tracking-tight">{wording.email}</h2>
        <p className="text-base break-words text-fg-muted">{owner.email}</p>
      </div>
      {wished && (
        <PressForm action={`/api${base}/profile/email-code`} label={wording.confirmEmail}>
          <p className="text-base break-words">{say(wording.emailCode, { email: wished })}</p>
          <TextField
            name="code"
            label={words.signIn.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            className="tabular"
            required
          />
        </PressForm>
      )}
      <PressForm action={`/api${base}/profile/email`} label={wording.changeEmail} look="plain">
        <TextField
          name="newEmail"
          label={wording.newEmail}
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          required
        />
        <Proof base={base} owner={owner} isFresh={isFresh} id="email-password" />
      </PressForm>
    </section>
  );
}

export function PasswordPart({ base, owner, isFresh }: Omit<Props, "wished">) {
  const { words, say } = useVoice();
  const wording = words.profile;
  return (
    <section className="account-card">
      <div>
        <h2 className="text-lg font-semibold tracking-tight">{wording.passwordHeading}</h2>
        {!owner.hasPassword && <p className="text-base text-fg-muted">{wording.noPassword}</p>}
      </div>
      <PressForm action={`/api${base}/profile/password`} label={wording.savePassword} look="plain">
        <Proof base={base} owner={owner} isFresh={isFresh} id="own-password" />
        <TextField
          name="newPassword"
          label={wording.newPassword}
          hint={say(wording.passwordRule, { symbols: passwordSymbols })}
          type="password"
          autoComplete="new-password"
          required
        />
      </PressForm>
    </section>
  );
}
