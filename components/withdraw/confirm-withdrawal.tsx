"use client";

import { useVoice } from "@/components/account/account-voice";
import { PressForm } from "@/components/account/press-form";
import { isZero } from "@/server/domain/money";
import type { Part, ShownContract } from "./part";
import { ProblemBox } from "./problem-box";

type Props = Part & {
  declared: { email: string; name: string | null; reference: string };
  /** None where this address and this reference do not belong together. */
  contract: ShownContract | null;
};

/** The second step: what is declared, and what goes back. */
export function ConfirmWithdrawal({ words, seller, problem, declared, contract }: Props) {
  const { say, date, amount } = useVoice();
  const { email, name, reference } = declared;
  const refund = contract?.isInTime ? contract.refund : null;
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight">{words.confirmHeading}</h1>
      <ProblemBox words={words} problem={problem} />
      <PressForm
        action={`/api/account/${seller.publisherId}/withdraw/confirmation`}
        label={words.confirm}
        className="account-card"
      >
        <p className="text-base">{say(words.declare, { seller: seller.name })}</p>
        <dl className="tabular flex flex-col gap-2.5 text-base">
          <Row
            label={words.contract}
            value={contract ? `${contract.title} (${reference})` : reference}
          />
          {contract && <Row label={words.concluded} value={date(contract.concludedAt)} />}
          <Row label={words.by} value={name ? `${name}, ${email}` : email} />
          {refund && (
            <Row
              label={words.refund}
              value={isZero(refund) ? words.nothing : amount(refund)}
              isStrong
            />
          )}
        </dl>
        <p className="text-base text-pretty text-fg-muted">
          <Note words={words} seller={seller} contract={contract} />
        </p>
      </PressForm>
      <a href={`/withdraw/${seller.publisherId}`} className="link hit-area w-fit text-base">
        {words.back}
      </a>
    </>
  );
}

function Note({ words, seller, contract }: Pick<Props, "words" | "seller" | "contract">) {
  const { say, date } = useVoice();
  const { name } = seller;
  if (!contract) return say(words.unknownNote, { seller: name });
  if (contract.isInTime) return words.method;
  if (!contract.endsAt) return say(words.noRightNote, { seller: name });
  const until = date(new Date(Date.parse(contract.endsAt) - 1).toISOString());
  return say(words.lateNote, { seller: name, until });
}

type RowProps = { label: string; value: string; isStrong?: boolean };

const Row = ({ label, value, isStrong = false }: RowProps) => (
  <div
    className={`flex flex-wrap items-baseline justify-between gap-x-4 ${isStrong ? "border-t border-line pt-2.5 font-semibold" : ""}`}
  >
    <dt className={isStrong ? "" : "text-fg-muted"}>{label}</dt>
    <dd className="text-end break-words">{value}</dd>
  </div>
);
