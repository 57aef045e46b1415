"use client";

import type { ListProblem } from "@/server/domain/list-query";
import { Notice } from "../ui/notice";

const reasons: Record<ListProblem["reason"], string> = {
  "unknown-field": "this list has no such filter",
  "repeated-field": "there is a filter on this field already",
  "too-many": "there are too many filters or values",
  unreadable: "it does not make sense here",
};

/** Says what of an old or damaged link was left out, so that nobody trusts the rest blindly. */
export function ProblemsNotice({ problems }: { problems: readonly ListProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Notice tone="warn" title="Part of this link was left out" className="mb-3">
      <ul>
        {problems.map(({ param, part, reason }) => (
          <li key={`${param} ${part}`}>
            <code className="font-mono text-xs break-all">{`${param}=${part}`}</code>:{" "}
            {reasons[reason]}.
          </li>
        ))}
      </ul>
    </Notice>
  );
}
