"use client";

import { useState, type ReactNode, type SubmitEvent } from "react";
import { cn } from "../class-names";
import { FormErrorSummary } from "./form-error-summary";
import { LeaveGuard } from "./leave-guard";
import type { FormState } from "./use-server-form";

type ServerFormProps = {
  form: FormState;
  /** Whether leaving with unsaved changes asks first. Off where there is nothing to lose. */
  guard?: boolean;
  label?: string;
  className?: string;
  children: ReactNode;
};

/** The frame of a form: its problems on top, its fields in one column, nothing lost by leaving. */
export function ServerForm({ form, guard = true, label, className, children }: ServerFormProps) {
  const [attempt, setAttempt] = useState(0);
  const { problems, message, reference } = form.outcome;
  const hasFailed = !form.isBusy && (problems.length > 0 || message !== null);

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    await form.submit(event);
    setAttempt((last) => last + 1);
  };

  return (
    <form
      noValidate
      // Pressed before the page is awake, it must not put what was written into the address.
      method="post"
      aria-label={label}
      aria-busy={form.isBusy}
      onSubmit={(event) => void submit(event)}
      className={cn("flex flex-col gap-5", className)}
    >
      {hasFailed && (
        // A new attempt is a new summary, which takes the focus again.
        <FormErrorSummary key={attempt} {...{ problems, message, reference, idOf: form.idOf }} />
      )}
      {children}
      {guard && <LeaveGuard when={form.isDirty && !form.isBusy} />}
    </form>
  );
}
