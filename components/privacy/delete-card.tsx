"use client";

import { useVoice } from "@/components/account/account-voice";
import { PressForm } from "@/components/account/press-form";
import { TextField } from "@/components/account/text-field";
import type { PrivacyWords } from "@/messages/privacy";

export type Leaving = {
  isObstructed: boolean;
  /** What ends with it, and until when it is paid. */
  ends: readonly { title: string; until: string }[];
  keptTransactions: number;
};

type Props = {
  words: PrivacyWords;
  base: string;
  leaving: Leaving;
  /** Signed in so recently that nothing more has to be shown. */
  isFresh: boolean;
  hasPassword: boolean;
};

/** What deleting the account takes away and ends, and the way to do it. */
export function DeleteCard({ words, base, leaving, isFresh, hasPassword }: Props) {
  const { say, date } = useVoice();
  const wording = words.privacy;
  const canProve = isFresh || hasPassword;
  return (
    <section className="account-card">
      <h2 className="text-lg font-semibold tracking-tight">{wording.deleteHeading}</h2>
      <div className="flex flex-col gap-2 text-base text-pretty">
        <p>{wording.deleteBody}</p>
        {leaving.ends.length > 0 && (
          <div>
            <p className="font-medium text-bad">{wording.deleteEnds}</p>
            <ul className="list-disc ps-5">
              {leaving.ends.map(({ title, until }) => (
                <li key={`${title} ${until}`}>
                  {say(wording.deleteEndsOne, { title, until: date(until) })}
                </li>
              ))}
            </ul>
          </div>
        )}
        <p>{say(wording.deleteKept, { count: leaving.keptTransactions })}</p>
        <p>{wording.deleteMail}</p>
      </div>
      {leaving.isObstructed && <p className="text-base text-bad">{wording.obstacle}</p>}
      {!leaving.isObstructed && canProve && (
        <PressForm action={`/api${base}/privacy/deletion`} label={wording.delete} look="bad">
          <TextField
            name="confirmation"
            label={wording.confirmation}
            autoComplete="off"
            autoCapitalize="characters"
            maxLength={20}
          />
          {!isFresh && (
            <TextField
              name="password"
              type="password"
              label={wording.password}
              autoComplete="current-password"
              maxLength={80}
            />
          )}
        </PressForm>
      )}
      {!leaving.isObstructed && !canProve && (
        <p className="text-base">
          {wording.reauth}{" "}
          <a
            href={`${base}/sign-in?next=${encodeURIComponent(`${base}/privacy`)}`}
            className="link"
          >
            {wording.signIn}
          </a>
        </p>
      )}
    </section>
  );
}
