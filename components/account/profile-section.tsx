"use client";

import { controlLook, HostedField } from "@/components/checkout/hosted-field";
import type { accountOwner } from "@/server/services/my-account/job-plan";
import { useVoice } from "./account-voice";
import { passwordSymbols } from "./password-symbols";
import { PressForm } from "./press-form";
import { TextField } from "./text-field";

type Owner = Awaited<ReturnType<typeof accountOwner>>;

type Props = {
  base: string;
  seller: string;
  owner: Owner;
  /** `en_GB English (United Kingdom)`, a line each. */
  languages: string;
  country: string;
  /** Signed in so recently that nothing more has to be shown. */
  isFresh: boolean;
  /** A new address that waits for its code. */
  wished: string | null;
};

/** Who they are to the seller, and how they sign in. */
export function ProfileSection(props: Props) {
  return (
    <>
      <Details {...props} />
      <Email {...props} />
      <Password {...props} />
      <Everywhere {...props} />
    </>
  );
}

function Details({ base, seller, owner, languages, country }: Props) {
  const { words, say } = useVoice();
  const wording = words.profile;
  return (
    <section className="account-card">
      <h2 className="text-lg font-semibold tracking-tight">{wording.details}</h2>
      <PressForm action={`/api${base}/profile/details`} label={wording.save}>
        <TextField
          name="firstName"
          label={wording.firstName}
          autoComplete="given-name"
          defaultValue={owner.firstName ?? ""}
          maxLength={50}
          required={false}
        />
        <TextField
          name="lastName"
          label={wording.lastName}
          autoComplete="family-name"
          defaultValue={owner.lastName ?? ""}
          maxLength={50}
          required={false}
        />
        <HostedField id="locale" label={wording.language}>
          <select id="locale" name="locale" defaultValue={owner.locale} className={controlLook}>
            {languages.split("\n").map((line) => (
              <option key={line} value={line.split(" ", 1)[0]}>
                {line.slice(line.indexOf(" ") + 1)}
              </option>
            ))}
          </select>
        </HostedField>
        <p className="text-base">
          <span className="block text-sm font-medium">{wording.country}</span>
          {country}
          <span className="block text-sm text-fg-muted">
            {say(wording.countryNote, { seller })}
          </span>
        </p>
      </PressForm>
    </section>
  );
}

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

function Email({ base, owner, isFresh, wished }: Props) {
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

function Password({ base, owner, isFresh }: Props) {
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

function Everywhere({ base }: Pick<Props, "base">) {
  const { words } = useVoice();
  const wording = words.profile;
  return (
    <section className="account-card">
      <div>
        <h2 className="text-lg font-semibold tracking-tight">{wording.everywhereHeading}</h2>
        <p className="text-base text-pretty text-fg-muted">{wording.everywhereBody}</p>
      </div>
      <PressForm
        action={`/api${base}/sign-out`}
        hidden={{ everywhere: "yes" }}
        label={wording.everywhere}
        look="plain"
      />
    </section>
  );
}
