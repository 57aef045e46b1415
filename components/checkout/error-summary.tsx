"use client";

import { useEffect, useRef } from "react";
import { fieldOrder, type Problems } from "./fields";
import { useWords } from "./words";

type Props = {
  problems: Problems;
  /** Rises with each press that found something. */ round: number;
};

/** What has to be put right before the form can be sent, each line leading to its field. */
export function ErrorSummary({ problems, round }: Props) {
  const { words, say } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const names = fieldOrder.filter((name) => problems[name]);
  useEffect(() => {
    if (round > 0) box.current?.focus();
  }, [round]);
  if (names.length === 0) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="scroll-mt-24 rounded-lg border border-bad bg-bad-soft px-4 py-3.5 text-base outline-none"
    >
      <h2 className="font-semibold">{say(words.problems.heading, { count: names.length })}</h2>
      <ul className="mt-1 flex flex-col">
        {names.map((name) => (
          <li key={name}>
            <a
              href={`#${name}`}
              className="inline-block py-1 text-bad underline underline-offset-4"
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(name)?.focus();
              }}
            >
              {problems[name]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
