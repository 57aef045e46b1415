"use client";

import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import type { FormProblem } from "./use-server-form";

type FormErrorSummaryProps = {
  problems: readonly FormProblem[];
  message: string | null;
  reference: string | null;
  idOf: (name: string) => string;
};

/**
 * What a submit found wrong, on top of the form and with the focus on it, so that nobody has to
 * look for it. Each problem leads to its field.
 */
export function FormErrorSummary({ problems, message, reference, idOf }: FormErrorSummaryProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);

  const heading =
    message ?? (problems.length === 1 ? "One thing to correct" : "A few things to correct");
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role="group"
      className="rounded-lg bg-bad-soft px-3 py-2.5 text-sm"
    >
      <h2 className="flex gap-2 font-semibold">
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
        {heading}
      </h2>
      {problems.length > 0 && (
        <ul className="ms-6 mt-1 list-disc ps-3 leading-6">
          {problems.map(({ name, label, message: text }) => (
            <li key={name}>
              {label === null ? (
                text
              ) : (
                <a
                  href={`#${idOf(name)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    focusControl(idOf(name));
                  }}
                  className="underline underline-offset-2"
                >
                  {withLabel(label, text)}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {reference && (
        <p className="ms-6 mt-1 text-xs text-fg-muted">
          Support reference <span className="font-mono select-all">{reference}</span>
        </p>
      )}
    </div>
  );
}

/** Names the field, unless the sentence begins with its name. */
const withLabel = (label: string, text: string) =>
  text.startsWith(label.replace(" (optional)", "")) ? text : `${label}: ${text}`;

/** The control itself, or the first of a group. */
function focusControl(id: string) {
  const found = document.getElementById(id);
  const control = found?.matches("fieldset") ? found.querySelector("input") : found;
  control?.focus();
}
