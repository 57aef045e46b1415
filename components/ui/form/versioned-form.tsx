import type { ReactNode } from "react";
import { ConflictNotice, type ContestedField } from "./conflict-notice";
import { mergeMine } from "./merge-mine";
import { ServerForm } from "./server-form";
import type { FormState } from "./use-server-form";
import type { useVersioned, Versioned } from "./use-versioned";

type Sides<Values> = Record<"base" | "mine" | "theirs", Values>;

type VersionedFormProps<Values extends object> = {
  form: Omit<FormState, "reset"> & {
    values: Values;
    reset: (saved?: Values, written?: Values) => void;
  };
  versioned: ReturnType<typeof useVersioned<Values>>;
  label: string;
  /** "Somebody else has saved this offer meanwhile". */
  title: string;
  /** What both changed, each in their own way, in the words of the form. */
  contestedFields: (sides: Sides<Values>) => readonly ContestedField[];
  className?: string;
  children: ReactNode;
};

const nothingRefused = { problems: [], message: null, reference: null };

/** A form that two people may fill: where another has saved meanwhile, whose changes stand is chosen. */
export function VersionedForm<Values extends object>(props: VersionedFormProps<Values>) {
  const { form, versioned, label, title, contestedFields, className, children } = props;
  const { base, theirs } = versioned;
  const settle = (saved: Versioned<Values>, written: Values) => {
    form.reset(saved.values, written);
    versioned.settle(saved);
  };
  const sidesOf = ({ values }: Versioned<Values>) => {
    return { base: base.values, mine: form.values, theirs: values };
  };
  return (
    <ServerForm
      // The choice below says what was refused, and how to go on.
      form={theirs ? { ...form, outcome: nothingRefused } : form}
      label={label}
      {...(className && { className })}
    >
      {theirs && (
        <ConflictNotice
          title={title}
          fields={contestedFields(sidesOf(theirs))}
          onKeepMine={() => settle(theirs, mergeMine(sidesOf(theirs)))}
          onTakeTheirs={() => settle(theirs, theirs.values)}
        />
      )}
      {children}
    </ServerForm>
  );
}
