"use client";

import { useRef, useState } from "react";
import { afterPress } from "./after-press";
import { looksComplete } from "./fields";
import { suggestEmail } from "./email-typo";
import { fieldWiring, HostedField, HostedInput } from "./hosted-field";
import { TickIcon } from "./icons";
import { useWords } from "./words";

type Props = {
  first: string | null;
  isProven: boolean;
  isReadOnly: boolean;
  problem: string | undefined;
  onType: () => void;
  /** The field was left with an address that looks whole. */
  onLeave: (email: string) => void;
};

export function EmailField({ first, isProven, isReadOnly, problem, onType, onLeave }: Props) {
  const { words, say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [suggestion, setSuggestion] = useState<string | null>(null);

  const leave = (typed: string) => {
    setSuggestion(suggestEmail(typed));
    if (looksComplete(typed)) onLeave(typed);
  };
  const take = (meant: string) => {
    if (!input.current) return;
    input.current.value = meant;
    input.current.focus();
    onType();
    leave(meant);
  };
  const hint = suggestion ? (
    <span>
      <button type="button" onClick={() => take(suggestion)} className="link hit-area">
        {say(words.email.didYouMean, { email: suggestion })}
      </button>
    </span>
  ) : isProven ? (
    <span className="flex gap-1.5 text-ok">
      <TickIcon size="size-4" className="mt-0.5" />
      {words.email.proven}
    </span>
  ) : null;

  return (
    <HostedField id="email" label={words.email.label} error={problem} hint={hint}>
      <HostedInput
        {...fieldWiring({ id: "email", error: problem, hint })}
        ref={input}
        type="email"
        inputMode="email"
        name="email"
        autoComplete="email"
        autoCapitalize="none"
        defaultValue={first ?? ""}
        readOnly={isReadOnly}
        onInput={() => {
          setSuggestion(null);
          onType();
        }}
        onBlur={({ currentTarget: { value } }) => afterPress(() => leave(value))}
      />
    </HostedField>
  );
}
