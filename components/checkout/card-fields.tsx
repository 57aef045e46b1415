"use client";

import { useRef, useState } from "react";
import { brandOf, cardShapeOf } from "@/server/domain/card-brand";
import {
  digitsOf,
  groupCardNumber,
  typeExpiry,
  typeSecurityCode,
} from "@/server/domain/card-fields";
import { afterPress } from "./after-press";
import { CardMark } from "./card-mark";
import type { FieldName, Problems } from "./fields";
import { fieldWiring, HostedField, HostedInput } from "./hosted-field";
import { retype } from "./retype";
import { TestCard } from "./test-card";
import { useWords } from "./words";

type Props = {
  problems: Problems;
  isSandbox: boolean;
  isReadOnly: boolean;
  onType: (field: FieldName) => void;
  onLeave: (field: FieldName) => void;
};

const shownBrands = ["visa", "mastercard", "amex"];

/**
 * The card's three fields. What is typed stays in the elements, unnamed, so that no form and no
 * state of ours ever holds it.
 */
export function CardFields({ problems, isSandbox, isReadOnly, onType, onLeave }: Props) {
  const { words } = useWords();
  const [digits, setDigits] = useState("");
  const shownExpiry = useRef("");
  const brand = brandOf(digits);
  const isFour = cardShapeOf(digits).securityCodeLength === 4 && brand !== null;

  const typeNumber = ({ currentTarget: input }: { currentTarget: HTMLInputElement }) => {
    retype(input, groupCardNumber(input.value));
    setDigits(digitsOf(input.value).slice(0, 6));
    onType("card-number");
  };
  const typeDate = ({ currentTarget: input }: { currentTarget: HTMLInputElement }) => {
    retype(input, typeExpiry(input.value, shownExpiry.current));
    shownExpiry.current = input.value;
    onType("card-expiry");
  };
  const typeCode = ({ currentTarget: input }: { currentTarget: HTMLInputElement }) => {
    retype(input, typeSecurityCode(input.value, digits));
    onType("card-code");
  };
  const leave = ({ currentTarget: input }: { currentTarget: HTMLInputElement }) => {
    // Safe: only the three inputs below call this, by the ids that they have.
    afterPress(() => onLeave(input.id as FieldName));
  };
  const shared = {
    type: "text",
    inputMode: "numeric",
    readOnly: isReadOnly,
    onBlur: leave,
  } as const;
  const codeHint = isFour ? words.securityCode.four : words.securityCode.three;

  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-4">
      <HostedField
        id="card-number"
        label={words.number.label}
        error={problems["card-number"]}
        hint={isSandbox && <TestCard onFill={(name) => onType(name)} />}
        className="col-span-2"
      >
        <div className="relative">
          <HostedInput
            {...shared}
            {...fieldWiring({ id: "card-number", error: problems["card-number"], hint: isSandbox })}
            autoComplete="cc-number"
            className="tabular pe-32"
            onInput={typeNumber}
          />
          <span className="pointer-events-none absolute inset-y-0 end-3 flex items-center gap-1">
            {brand ? (
              <CardMark brand={brand} />
            ) : (
              shownBrands.map((one) => <CardMark key={one} brand={one} className="h-5 w-7.5" />)
            )}
          </span>
        </div>
      </HostedField>
      <HostedField id="card-expiry" label={words.expiry.label} error={problems["card-expiry"]}>
        <HostedInput
          {...shared}
          {...fieldWiring({ id: "card-expiry", error: problems["card-expiry"] })}
          autoComplete="cc-exp"
          placeholder={words.expiry.example}
          className="tabular"
          onInput={typeDate}
        />
      </HostedField>
      <HostedField
        id="card-code"
        label={words.securityCode.label}
        error={problems["card-code"]}
        hint={codeHint}
      >
        <div className="relative">
          <HostedInput
            {...shared}
            {...fieldWiring({ id: "card-code", error: problems["card-code"], hint: true })}
            autoComplete="cc-csc"
            className="tabular pe-12"
            onInput={typeCode}
          />
          <CodePlace isFront={isFour} />
        </div>
      </HostedField>
    </div>
  );
}

/** Where on a card the code is found. */
function CodePlace({ isFront }: { isFront: boolean }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 32 22"
      className="pointer-events-none absolute inset-y-0 end-3 my-auto h-5.5 w-8"
    >
      <rect
        x=".75"
        y=".75"
        width="30.5"
        height="20.5"
        rx="3"
        className="fill-subtle stroke-control"
      />
      {isFront ? (
        <path d="M4 16h12" className="stroke-control" strokeWidth="2" />
      ) : (
        <path d="M1 6.5h30" className="stroke-control" strokeWidth="4" />
      )}
      <rect x="18" y={isFront ? 6 : 11} width="10" height="6" rx="3" className="fill-primary" />
    </svg>
  );
}
