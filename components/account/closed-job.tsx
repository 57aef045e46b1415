"use client";

import { useVoice } from "./account-voice";
import { panelAction } from "@/components/checkout/panel";
import { PressForm } from "./press-form";
import { ProblemNotice } from "./problem-notice";

type Props = {
  seller: { publisherId: number; name: string };
  job: string;
  token: string;
  closed: string;
  problem: string | null;
};

/** A link that opens nothing by itself: its time is over, or it is none of ours. */
export function ClosedJob({ seller, job, token, closed, problem }: Props) {
  const { words } = useVoice();
  const { expired, signIn } = words;
  const base = `/account/${seller.publisherId}`;
  if (closed !== "expired") {
    return (
      <>
        <h1 className="text-xl font-semibold tracking-tight">{words.heading}</h1>
        <ProblemNotice problem={closed} seller={seller.name} />
        <a href={`${base}/sign-in`} className={panelAction}>
          {signIn.enter}
        </a>
      </>
    );
  }
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight">{expired.heading}</h1>
      <ProblemNotice problem={problem} seller={seller.name} />
      <p className="text-base text-pretty">{expired.body}</p>
      <PressForm
        action={`/api${base}/link-code`}
        hidden={{ job, token }}
        label={expired.sendCode}
      />
    </>
  );
}
