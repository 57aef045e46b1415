"use client";

import { useVoice } from "@/components/account/account-voice";
import { PressForm } from "@/components/account/press-form";
import { fieldWiring, HostedField } from "@/components/checkout/hosted-field";
import type { PrivacyWords } from "@/messages/privacy";
import { isZero } from "@/server/domain/money";
import type { OwnRefund } from "@/server/services/my-account/own-refund";

type Props = {
  words: PrivacyWords;
  seller: string;
  base: string;
  sale: OwnRefund;
  pressKey: string;
};

/** A wish to have a payment back, and what became of the last one. */
export function RefundForm({ words, seller, base, sale, pressKey }: Props) {
  const { say, date, amount } = useVoice();
  const wording = words.refund;
  const { title, paidAt, gross, left, request, transactionId } = sale;
  const isOpen = request?.state === "open";
  const hint = say(wording.whyHint, { seller });
  return (
    <section className="account-card">
      <div className="text-base">
        <p>{say(wording.intro, { title, date: date(paidAt), amount: amount(gross) })}</p>
        {left.minor !== gross.minor && !isZero(left) && (
          <p>{say(wording.left, { amount: amount(left) })}</p>
        )}
      </div>
      {request && (
        <div className="rounded-lg bg-subtle px-4 py-3.5 text-base text-pretty">
          <p>{say(wording[request.state], { date: date(request.askedAt), seller })}</p>
          {request.answer && <p>{say(wording.answer, { seller, answer: request.answer })}</p>}
        </div>
      )}
      {isZero(left) && <p className="text-base">{wording.nothingLeft}</p>}
      {!isOpen && !isZero(left) && (
        <PressForm
          action={`/api${base}/privacy/refund`}
          hidden={{ transaction: transactionId, key: pressKey }}
          label={wording.send}
        >
          <HostedField id="reason" label={wording.why} hint={hint}>
            <textarea
              {...fieldWiring({ id: "reason", hint })}
              name="reason"
              required
              rows={4}
              maxLength={500}
              className="w-full rounded-lg border border-control bg-bg px-3.5 py-2.5 text-base text-fg hover:border-fg-muted focus-visible:border-primary"
            />
          </HostedField>
          <p className="text-sm text-pretty text-fg-muted">{say(wording.note, { seller })}</p>
        </PressForm>
      )}
      <a href={`${base}/receipts`} className="link hit-area w-fit py-1 text-base">
        {wording.back}
      </a>
    </section>
  );
}
