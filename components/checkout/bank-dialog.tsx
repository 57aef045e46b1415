"use client";

import { useEffect, useRef, useState } from "react";
import { BusyIcon } from "./icons";
import { useWords } from "./words";

/** What the bank's page says when its question is answered. */
const isAnswered = ({ origin, data }: MessageEvent<unknown>): boolean =>
  origin === location.origin &&
  typeof data === "object" &&
  data !== null &&
  "type" in data &&
  data.type === "tenure:challenge-done";

type Props = {
  actionUrl: string;
  /** What the bank asks about. */
  body: string;
  isCancelling: boolean;
  onAnswered: () => void;
  onCancel: () => void;
};

/** The bank's question (3-D Secure) over the page, which keeps what was typed. */
export function BankDialog({ actionUrl, body, isCancelling, onAnswered, onCancel }: Props) {
  const { words } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isElsewhere, setIsElsewhere] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const open = dialog.current;
    open?.showModal();
    // Not the frame, which would keep Escape for itself.
    heading.current?.focus();
    return () => open?.close();
  }, []);
  useEffect(() => {
    const listen = (event: MessageEvent<unknown>) => {
      if (isAnswered(event)) onAnswered();
    };
    window.addEventListener("message", listen);
    return () => window.removeEventListener("message", listen);
  }, [onAnswered]);

  const cancel = () => {
    if (!isCancelling) onCancel();
  };

  return (
    <dialog
      ref={dialog}
      aria-labelledby="bank-heading"
      onCancel={(event) => {
        event.preventDefault();
        cancel();
      }}
      className="bank-dialog"
    >
      <div className="flex max-h-[inherit] flex-col gap-3 p-4 sm:p-5">
        <div>
          <h2
            id="bank-heading"
            ref={heading}
            tabIndex={-1}
            className="text-lg font-semibold tracking-tight outline-none"
          >
            {words.bank.heading}
          </h2>
          <p className="text-base text-pretty text-fg-muted">{body}</p>
        </div>
        {isElsewhere ? (
          <p role="status" className="flex items-center gap-3 py-8 text-base">
            <BusyIcon className="text-primary" />
            {words.bank.waiting}
          </p>
        ) : (
          // oxlint-disable-next-line react/iframe-missing-sandbox -- a bank's page runs as itself
          <iframe src={actionUrl} title={words.bank.frame} className="bank-frame" />
        )}
        <div className="flex flex-wrap items-center justify-between gap-3">
          <button
            type="button"
            aria-disabled={isCancelling}
            onClick={cancel}
            className="h-11 rounded-lg border border-control px-4 text-base font-medium hover:bg-subtle"
          >
            {isCancelling ? words.bank.cancelling : words.bank.cancel}
          </button>
          <a
            href={actionUrl}
            // oxlint-disable-next-line react/jsx-no-target-blank -- it tells us when it is answered
            target="_blank"
            rel="opener"
            onClick={() => setIsElsewhere(true)}
            className="link hit-area text-sm"
          >
            {words.bank.newTab}
          </a>
        </div>
      </div>
    </dialog>
  );
}
