"use client";

import { useVoice } from "@/components/account/account-voice";
import { PressForm } from "@/components/account/press-form";
import type { PrivacyWords } from "@/messages/privacy";

/** A browser that is signed in; instants are ISO 8601. */
export type Device = { id: string; label: string; seenAt: string; since: string; isHere: boolean };

type Props = { words: PrivacyWords; seller: string; base: string; devices: readonly Device[] };

/** Where somebody is signed in, each with a way out. */
export function DeviceList({ words, seller, base, devices }: Props) {
  const { say, date } = useVoice();
  const wording = words.devices;
  const action = `/api${base}/privacy/device`;
  return (
    <>
      <p className="text-base">{say(wording.intro, { seller })}</p>
      <ul className="divide-y divide-line border-y border-line">
        {devices.map(({ id, label, seenAt, since, isHere }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-4">
            <div className="min-w-0 text-base">
              <p className="font-medium">
                {label}
                {isHere && <span className="font-normal text-ok"> · {wording.here}</span>}
              </p>
              <p className="text-sm text-fg-muted">
                {say(wording.seen, { date: date(seenAt), since: date(since) })}
              </p>
            </div>
            <form method="post" action={action}>
              <input type="hidden" name="session" value={id} />
              <button
                type="submit"
                aria-label={say(wording.signOutOf, { device: label })}
                className="inline-flex h-11 items-center rounded-lg border border-control px-4 text-base font-medium hover:bg-subtle"
              >
                {wording.signOut}
              </button>
            </form>
          </li>
        ))}
      </ul>
      {devices.length > 1 && (
        <PressForm action={`${action}s`} label={wording.others} look="plain">
          <p className="text-sm text-fg-muted">{wording.othersNote}</p>
        </PressForm>
      )}
    </>
  );
}
