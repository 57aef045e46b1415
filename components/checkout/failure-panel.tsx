"use client";

import { failureMessages as words } from "@/messages/en/failure";
import { panelAction } from "./panel";
import { PlainHosted } from "./plain-hosted";

type Props = { /** Finds the matching line in the server's log. */ reference: string | undefined };

export function FailurePanel({ reference }: Props) {
  return (
    <PlainHosted
      heading={words.heading}
      action={
        <button type="button" onClick={() => location.reload()} className={panelAction}>
          {words.again}
        </button>
      }
    >
      <p>{words.body}</p>
      {reference && (
        <p className="mt-3 text-sm">
          {words.reference} <span className="select-all">{reference}</span>
        </p>
      )}
    </PlainHosted>
  );
}
