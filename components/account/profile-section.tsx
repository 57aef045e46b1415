"use client";

import { controlLook, HostedField } from "@/components/checkout/hosted-field";
import type { accountOwner } from "@/server/services/my-account/job-plan";
import { useVoice } from "./account-voice";
import { PressForm } from "./press-form";
import { EmailPart, PasswordPart } from "./profile-access";
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
      <EmailPart {...props} />
      <PasswordPart {...props} />
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
