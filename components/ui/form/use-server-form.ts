"use client";

import { useId, useRef, useState, type ChangeEvent, type SubmitEvent } from "react";
import { readFailure } from "../failure";
import { labelOf } from "./label-of";
import { problemsOf, type SchemaSource } from "./schema";

type TextControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type KeysOf<Values, Value> = {
  [Key in keyof Values]: Values[Key] extends Value ? Key : never;
}[keyof Values] &
  string;

export type FormProblem = { name: string; label: string | null; message: string };

type Outcome = {
  problems: readonly FormProblem[];
  /** Said of the whole rather than of a field. */
  message: string | null;
  reference: string | null;
};

type ServerFormOptions<Values, Result> = {
  initial: Values;
  /** What can be seen to be wrong without asking. The server checks again in any case. */
  schema?: SchemaSource;
  submit: (values: Values) => Promise<Result>;
  onSaved?: (result: Result, values: Values) => void;
};

const fine: Outcome = { problems: [], message: null, reference: null };

/**
 * The state of a form whose judge is the server: what is written, whether it differs from what is
 * saved, and which field each refusal belongs to. It submits once at a time, however often Enter
 * is pressed, and keeps what was written when it fails.
 */
export function useServerForm<Values extends object, Result = unknown>({
  initial,
  schema,
  submit,
  onSaved,
}: ServerFormOptions<Values, Result>) {
  const formId = useId();
  const [values, setValues] = useState(initial);
  const [saved, setSaved] = useState(initial);
  const [outcome, setOutcome] = useState(fine);
  const [isBusy, setBusy] = useState(false);
  const isUnderWay = useRef(false);

  const set = <Key extends keyof Values & string>(name: Key, value: Values[Key]) => {
    setValues((last) => ({ ...last, [name]: value }));
    setOutcome((last) => ({
      ...last,
      problems: last.problems.filter((problem) => problem.name !== name),
    }));
  };

  const refuse = (form: HTMLFormElement, fields: Record<string, string>, rest: Partial<Outcome>) =>
    setOutcome({
      ...fine,
      ...rest,
      problems: Object.entries(fields).map(([name, message]) => {
        return { name, label: labelOf(form, name), message };
      }),
    });

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    const form = event.currentTarget;
    setBusy(true);
    try {
      const found = schema ? await problemsOf(schema, values) : {};
      if (Object.keys(found).length > 0) return refuse(form, found, {});
      const result = await submit(values);
      setSaved(values);
      setOutcome(fine);
      onSaved?.(result, values);
    } catch (error) {
      const { fields, message, reference } = readFailure(error);
      const isAboutFields = Object.keys(fields).length > 0;
      refuse(form, fields, { message: isAboutFields ? null : message, reference });
    } finally {
      isUnderWay.current = false;
      setBusy(false);
    }
  };

  const idOf = (name: string) => `${formId}-${name}`;
  const errorOf = (name: string) =>
    outcome.problems.find((problem) => problem.name === name)?.message;

  return {
    values,
    set,
    isBusy,
    isDirty: JSON.stringify(values) !== JSON.stringify(saved),
    outcome,
    idOf,
    submit: send,
    /** Back to what is saved, or on to what has been saved elsewhere, with something else written over it. */
    reset: (next: Values = saved, written: Values = next) => {
      setSaved(next);
      setValues(written);
      setOutcome(fine);
    },
    /** For the `Field` around a control. */
    field: (name: keyof Values & string) => ({ id: idOf(name), error: errorOf(name) }),
    /** For an `Input`, `Textarea` or `NativeSelect`. */
    text: <Key extends KeysOf<Values, string>>(name: Key) => ({
      name,
      value: values[name],
      onChange: (event: ChangeEvent<TextControl>) =>
        // The key was chosen for holding text.
        set(name, event.target.value as Values[Key]),
    }),
    /** For a `Checkbox` or `Switch`. */
    check: <Key extends KeysOf<Values, boolean>>(name: Key) => ({
      name,
      checked: Boolean(values[name]),
      onChange: (event: ChangeEvent<HTMLInputElement>) =>
        // The key was chosen for holding yes or no.
        set(name, event.target.checked as Values[Key]),
    }),
    /** For a `RadioGroup`, a `Combobox`, or any control that hands over its value. */
    choice: <Key extends keyof Values & string>(name: Key) => ({
      name,
      value: values[name],
      onChange: (value: Values[Key]) => set(name, value),
    }),
  };
}

/** As much of the form as its frame, bar and summary need; the values are nobody else's business. */
export type FormState = Pick<
  ReturnType<typeof useServerForm<object>>,
  "isBusy" | "isDirty" | "outcome" | "idOf" | "submit"
> & { reset: () => void };
