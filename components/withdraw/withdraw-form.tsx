"use client";

import { useState } from "react";
import { useVoice } from "@/components/account/account-voice";
import { PressForm } from "@/components/account/press-form";
import { TextField } from "@/components/account/text-field";
import type { Part, ShownContract } from "./part";
import { ProblemBox } from "./problem-box";

type Choice = ShownContract & { reference: string };

type Props = Part & {
  /** Of who is signed in. */
  ownEmail: string | null;
  contracts: readonly Choice[];
  given: { email: string; reference: string; name: string };
};

/** The first step: which contract. Whoever is signed in chooses; everybody else says which. */
export function WithdrawForm({ words, seller, problem, ownEmail, contracts, given }: Props) {
  const { say } = useVoice();
  const isChoosing = ownEmail !== null && contracts.length > 0;
  const known = contracts.find(({ reference }) => reference === given.reference) ?? contracts[0];
  const [contract, setContract] = useState(
    isChoosing && problem === null ? (known?.reference ?? "other") : "other",
  );
  const isTyping = !isChoosing || contract === "other";
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight text-balance">{words.heading}</h1>
      <p className="text-base text-pretty">{say(words.intro, { seller: seller.name })}</p>
      <ProblemBox words={words} problem={problem} />
      <PressForm
        action={`/api/account/${seller.publisherId}/withdraw/details`}
        hidden={{ ownEmail }}
        label={words.next}
        className="account-card"
      >
        {isChoosing && (
          <Contracts words={words} {...{ contracts, contract }} onChoose={setContract} />
        )}
        {isTyping && <Details words={words} problem={problem} given={given} />}
        <TextField
          name="name"
          label={words.name}
          required={false}
          maxLength={100}
          autoComplete="name"
          defaultValue={given.name}
        />
      </PressForm>
      <p className="text-sm text-pretty text-fg-muted">
        {say(words.late, { seller: seller.name })}
      </p>
    </>
  );
}

const Details = ({ words, problem, given }: Pick<Props, "words" | "problem" | "given">) => (
  <>
    <TextField
      name="email"
      type="email"
      inputMode="email"
      autoComplete="email"
      label={words.email}
      hint={words.emailHint}
      defaultValue={given.email}
      aria-invalid={problem === "details" ? true : undefined}
    />
    <TextField
      name="reference"
      autoComplete="off"
      autoCapitalize="characters"
      label={words.reference}
      hint={words.referenceHint}
      defaultValue={given.reference}
      maxLength={100}
      aria-invalid={problem === "details" ? true : undefined}
    />
  </>
);

type ChoiceProps = Pick<Props, "words" | "contracts"> & {
  contract: string;
  onChoose: (reference: string) => void;
};

function Contracts({ words, contracts, contract, onChoose }: ChoiceProps) {
  const { say, date } = useVoice();
  const option = (value: string, title: string, detail?: string) => (
    <label key={value} className="account-choice">
      <input
        type="radio"
        name="contract"
        value={value}
        checked={contract === value}
        onChange={() => onChoose(value)}
        className="size-5 shrink-0 accent-primary"
      />
      <span>
        <span className="block font-medium">{title}</span>
        {detail && <span className="block text-sm text-fg-muted">{detail}</span>}
      </span>
    </label>
  );
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-sm font-medium">{words.chooseLegend}</legend>
      {contracts.map(({ reference, title, concludedAt, endsAt }) =>
        option(
          reference,
          title,
          endsAt
            ? say(words.until, { bought: date(concludedAt), until: date(lastDay(endsAt)) })
            : undefined,
        ),
      )}
      {option("other", words.another)}
    </fieldset>
  );
}

/** A period ends where a day begins: the last moment in it is on the day before. */
const lastDay = (endsAt: string): string => new Date(Date.parse(endsAt) - 1).toISOString();
