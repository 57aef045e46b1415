"use client";

import { digitsOf } from "@/server/domain/card-fields";
import { fieldWiring, HostedField, HostedInput } from "./hosted-field";
import { BusyIcon } from "./icons";
import { retype } from "./retype";
import type { CodePost } from "./use-code";
import { useWords } from "./words";

type Props = { email: string; post: CodePost; problem: string | undefined; onType: () => void };

/** Six digits that prove whose address this is; they are tried as soon as they are all there. */
export function CodePanel({ email, post, problem, onType }: Props) {
  const { words, say } = useWords();
  const { isSent, isSending, isChecking, secondsLeft } = post;
  const type = ({ currentTarget: input }: { currentTarget: HTMLInputElement }) => {
    const digits = digitsOf(input.value).slice(0, 6);
    retype(input, digits);
    onType();
    if (digits.length === 6 && !isChecking) void post.prove(digits);
  };
  const error = problem ?? post.problem ?? undefined;
  const hint = isSent ? say(words.code.sent, { email }) : words.code.known;

  return (
    <div className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-4">
      <HostedField id="code" label={words.code.label} error={error} hint={hint}>
        <div className="relative">
          <HostedInput
            {...fieldWiring({ id: "code", error, hint })}
            type="text"
            inputMode="numeric"
            autoComplete="one-time-code"
            className="tabular text-lg tracking-[0.35em]"
            readOnly={isChecking}
            onInput={type}
          />
          {isChecking && <BusyIcon className="absolute inset-y-0 end-3.5 my-auto" />}
        </div>
      </HostedField>
      <ResendButton post={post} isWaiting={isSending || secondsLeft > 0} />
      <p role="status" className="sr-only">
        {isChecking ? words.code.checking : isSent ? hint : ""}
      </p>
    </div>
  );
}

function ResendButton({ post, isWaiting }: { post: CodePost; isWaiting: boolean }) {
  const { words, say } = useWords();
  const { isSent, isSending, secondsLeft } = post;
  const label = isSending
    ? words.code.sending
    : secondsLeft > 0
      ? say(words.code.wait, { seconds: secondsLeft })
      : isSent
        ? words.code.again
        : words.code.send;
  return (
    <button
      type="button"
      aria-disabled={isWaiting}
      onClick={() => {
        if (!isWaiting) void post.send();
      }}
      className="link tabular hit-area w-fit text-sm"
    >
      {label}
    </button>
  );
}
