"use client";

import { useEffect, useRef } from "react";
import { Button } from "../button";
import { Notice } from "../notice";
import { ScrollRegion } from "../scroll-region";

export type ContestedField = { label: string; mine: string; theirs: string };

type ConflictNoticeProps = {
  /** "Somebody else has saved the profile meanwhile". */
  title: string;
  /** What both changed, each in their own way. */
  fields: readonly ContestedField[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** Somebody else has saved: both sides of what is contested, and the choice between them. */
export function ConflictNotice({ title, fields, onKeepMine, onTakeTheirs }: ConflictNoticeProps) {
  const ref = useRef<HTMLDivElement>(null);
  // The button that was pressed may be far below.
  useEffect(() => ref.current?.focus(), []);
  return (
    <div ref={ref} tabIndex={-1} role="group" aria-label={title} className="rounded-lg">
      <Notice tone="warn" title={title}>
        <p>
          {fields.length === 0
            ? "You changed different fields, so both can stand: keep yours beside theirs, or let yours go."
            : "You both changed what stands below. Choose whose changes stand; nothing is overwritten yet."}
        </p>
        {fields.length > 0 && <Contested fields={fields} />}
        <div className="mt-3 flex flex-wrap gap-2">
          <Button variant="primary" onClick={onKeepMine}>
            Keep mine
          </Button>
          <Button onClick={onTakeTheirs}>Take theirs</Button>
        </div>
      </Notice>
    </div>
  );
}

const Contested = ({ fields }: { fields: readonly ContestedField[] }) => (
  <ScrollRegion label="Contested fields" className="mt-3 border border-line bg-bg">
    <table className="w-full text-start">
      <thead className="text-xs text-fg-muted">
        <tr>
          {["Field", "Yours", "Theirs"].map((heading) => (
            <th key={heading} scope="col" className="px-3 py-1.5 text-start font-medium">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-t border-line">
        {fields.map(({ label, mine, theirs }) => (
          <tr key={label} className="align-top">
            <th scope="row" className="px-3 py-2 text-start font-medium">
              {label}
            </th>
            <td className="px-3 py-2 break-words">{mine || empty}</td>
            <td className="px-3 py-2 break-words">{theirs || empty}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);

const empty = <span className="text-fg-muted">empty</span>;
