"use client";

import { useId, useRef, useState, type SubmitEvent, type ReactNode } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { readFailure } from "./failure";
import { Field } from "./field";
import { Input } from "./input";
import { Notice } from "./notice";

type ConfirmDialogProps = {
  open: boolean;
  onClose: () => void;
  /** Names the object and the count: "Remove 3 admins from the team?" */
  title: ReactNode;
  /** What will be different afterwards, and what will not. */
  effect: ReactNode;
  /** Verb and object, the same words as the button that led here: "Remove 3 admins". */
  action: string;
  onConfirm: () => Promise<unknown> | void;
  tone?: "danger" | "primary";
  /** What has to be typed first, where the effect is large: a name, a count, an amount. */
  typed?: string;
  cancel?: string;
};

/**
 * Asks before what cannot be taken back: money, access, deletion, keys, many at once. Cancel holds
 * the focus, so a stray Enter does nothing. A refusal is told here, with the dialog still open.
 */
export function ConfirmDialog({ open, ...props }: ConfirmDialogProps) {
  return open ? <OpenConfirmDialog {...props} /> : null;
}

function OpenConfirmDialog(props: Omit<ConfirmDialogProps, "open">) {
  const formId = useId();
  const [written, setWritten] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [misspelt, setMisspelt] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const isTyped = !props.typed || written.trim() === props.typed;

  const confirm = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (!isTyped) {
      setMisspelt(`Type “${props.typed}” as it stands above.`);
      return input.current?.focus();
    }
    setBusy(true);
    setProblem(undefined);
    try {
      await props.onConfirm();
      props.onClose();
    } catch (error) {
      setProblem(readFailure(error).message);
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      role="alertdialog"
      size="sm"
      dismissible={!isBusy}
      onClose={props.onClose}
      title={props.title}
      description={props.effect}
      footer={
        <>
          <Button data-initial-focus onClick={isBusy ? undefined : props.onClose}>
            {props.cancel ?? "Cancel"}
          </Button>
          <Button
            type="submit"
            form={formId}
            variant={props.tone === "primary" ? "primary" : "danger"}
            loading={isBusy}
          >
            {props.action}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={confirm} className="flex flex-col gap-3">
        {props.typed && (
          <Field label={<TypePrompt text={props.typed} />} error={misspelt}>
            <Input
              ref={input}
              autoComplete="off"
              value={written}
              onChange={(event) => setWritten(event.target.value)}
            />
          </Field>
        )}
        {problem && (
          <Notice tone="bad" role="alert">
            {problem}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}

const TypePrompt = ({ text }: { text: string }) => (
  <>
    Type <strong className="font-semibold select-all">{text}</strong> to confirm
  </>
);
