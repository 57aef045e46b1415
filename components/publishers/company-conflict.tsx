"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { companyLabels, type CompanyValues } from "./company-labels";
import { contested } from "./merge-mine";

const title = "Somebody else has saved the profile meanwhile";

type CompanyConflictProps = {
  base: CompanyValues;
  mine: CompanyValues;
  theirs: CompanyValues;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** Somebody else has saved: both sides of what is contested, and the choice between them. */
export function CompanyConflict({ onKeepMine, onTakeTheirs, ...sides }: CompanyConflictProps) {
  const fields = contested(sides);
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
        {fields.length > 0 && <Contested {...sides} fields={fields} />}
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

type ContestedProps = {
  mine: CompanyValues;
  theirs: CompanyValues;
  fields: (keyof CompanyValues)[];
};

function Contested({ mine, theirs, fields }: ContestedProps) {
  return (
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
          {fields.map((field) => (
            <tr key={field} className="align-top">
              <th scope="row" className="px-3 py-2 text-start font-medium">
                {companyLabels[field]}
              </th>
              <td className="px-3 py-2 break-words">{mine[field] || empty}</td>
              <td className="px-3 py-2 break-words">{theirs[field] || empty}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const empty = <span className="text-fg-muted">empty</span>;
