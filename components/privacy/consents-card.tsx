"use client";

import { useVoice } from "@/components/account/account-voice";
import { PressForm } from "@/components/account/press-form";
import type { PrivacyWords } from "@/messages/privacy";

/** A consent with what was said to it; instants are ISO 8601. */
export type Consent = {
  name: string;
  version: number;
  label: string;
  url: string | null;
  isRequired: boolean;
  needsAnswer: boolean;
  said: { state: "accepted" | "declined"; decidedAt: string; isOutdated: boolean } | null;
};

type Props = { words: PrivacyWords; base: string; consents: readonly Consent[] };

/** What somebody agrees to, each in the version that they see. */
export function ConsentsCard({ words, base, consents }: Props) {
  const wording = words.privacy;
  return (
    <section className="account-card">
      <h2 className="text-lg font-semibold tracking-tight">{wording.consentsHeading}</h2>
      {consents.some(({ needsAnswer }) => needsAnswer) && (
        <p className="text-base text-pretty">{wording.consentsNew}</p>
      )}
      <PressForm action={`/api${base}/privacy/consents`} label={wording.saveConsents} look="plain">
        {consents.map((consent) => (
          <ConsentChoice key={consent.name} words={words} consent={consent} />
        ))}
      </PressForm>
    </section>
  );
}

function ConsentChoice({ words, consent }: { words: PrivacyWords; consent: Consent }) {
  const { say, date } = useVoice();
  const wording = words.privacy;
  const { name, version, label, url, isRequired, said } = consent;
  const answer = said?.state === "accepted" ? wording.acceptedOn : wording.declinedOn;
  return (
    <div className="flex flex-col gap-1">
      <input type="hidden" name={`version-${name}`} value={version} />
      <label className="account-choice">
        <input
          type="checkbox"
          name={`accept-${name}`}
          value="yes"
          defaultChecked={said?.state === "accepted"}
          required={isRequired}
          aria-describedby={`consent-${name}`}
          className="size-5 shrink-0 accent-primary"
        />
        <span className="text-base">{label}</span>
      </label>
      <p id={`consent-${name}`} className="flex flex-wrap gap-x-2 text-sm text-fg-muted">
        {isRequired && <span>{wording.required}.</span>}
        {said && <span>{say(answer, { date: date(said.decidedAt) })}</span>}
        {said?.isOutdated && <span>{wording.changed}</span>}
        {url && (
          <a href={url} target="_blank" rel="noreferrer" className="link">
            {wording.text}
          </a>
        )}
      </p>
    </div>
  );
}
