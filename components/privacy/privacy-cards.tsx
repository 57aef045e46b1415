"use client";

import { useVoice } from "@/components/account/account-voice";
import type { PrivacyWords } from "@/messages/privacy";

type Props = { words: PrivacyWords; seller: string };

/** Everything that is kept, as a file. */
export function DataCard({ words, seller, base }: Props & { base: string }) {
  const { say } = useVoice();
  const wording = words.privacy;
  return (
    <section className="account-card">
      <h2 className="text-lg font-semibold tracking-tight">{wording.dataHeading}</h2>
      <p className="text-base text-pretty">{say(wording.dataBody, { seller })}</p>
      <a
        href={`/api${base}/privacy/data`}
        download
        className="account-button border border-control hover:bg-subtle"
      >
        {wording.download}
      </a>
    </section>
  );
}

export type Withdrawable = { reference: string; title: string; bought: string; until: string };

type WithdrawProps = {
  words: PrivacyWords;
  publisherId: number;
  contracts: readonly Withdrawable[];
};

/** What can still be withdrawn from, while it can. */
export function WithdrawCard({ words, publisherId, contracts }: WithdrawProps) {
  const { say, date } = useVoice();
  const wording = words.privacy;
  if (contracts.length === 0) return null;
  return (
    <section className="account-card">
      <h2 className="text-lg font-semibold tracking-tight">{wording.withdrawHeading}</h2>
      <ul className="flex flex-col gap-4">
        {contracts.map(({ reference, title, bought, until }) => (
          <li key={reference} className="text-base">
            <p className="text-pretty">
              {say(wording.withdrawBody, { title, bought: date(bought), until: date(until) })}
            </p>
            <a
              href={`/withdraw/${publisherId}?reference=${reference}`}
              className="link hit-area inline-block py-1"
            >
              {say(wording.withdraw, { title })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
