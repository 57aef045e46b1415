"use client";

import { useVoice } from "@/components/account/account-voice";
import { useOwnZone } from "@/components/accounts/use-own-zone";
import { TickIcon } from "@/components/checkout/icons";
import type { Part } from "./part";

type Props = Pick<Part, "words"> & { email: string; declaredAt: string };

/** Declared: when, and where the acknowledgement goes. The same whether or not it was found. */
export function WithdrawalDone({ words, email, declaredAt }: Props) {
  const { say } = useVoice();
  const timeZone = useOwnZone();
  const at = new Intl.DateTimeFormat("en-GB", {
    ...{ dateStyle: "medium", timeStyle: "long", timeZone },
  }).format(new Date(declaredAt));
  return (
    <section className="flex flex-col gap-3">
      <span className="flex size-12 items-center justify-center rounded-full bg-ok-soft text-ok">
        <TickIcon size="size-7" />
      </span>
      <h1 className="text-xl font-semibold tracking-tight">{words.doneHeading}</h1>
      <p className="text-base">
        <time dateTime={declaredAt}>{say(words.doneAt, { at })}</time>
      </p>
      <p className="text-base text-pretty break-words">{say(words.doneMail, { email })}</p>
    </section>
  );
}
