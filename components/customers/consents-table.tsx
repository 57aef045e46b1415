"use client";

import type { Columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { noFigure } from "@/components/ui/format";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import type { ConsentView } from "@/server/services/consents/read-consents";

const columns: Columns<ConsentView> = [
  {
    id: "label",
    label: "Consent",
    priority: 1,
    cell: ({ label, isRequired }) => (
      <>
        {label}
        {isRequired && <span className="block text-xs text-fg-muted">Needed for an account</span>}
      </>
    ),
  },
  { id: "state", label: "Answer", priority: 1, cell: Answer },
  {
    id: "version",
    label: "Version",
    priority: 2,
    cell: ({ said, version }) =>
      said ? (
        <span className="tabular">
          {said.version} of {version}
        </span>
      ) : (
        noFigure
      ),
  },
  {
    id: "decidedAt",
    label: "Since",
    priority: 2,
    cell: ({ said }) => (said ? <Time at={said.decidedAt} /> : noFigure),
  },
];

function Answer({ said, needsAnswer }: ConsentView) {
  if (!said) return <StateChip tone="neutral" label="Not asked yet" />;
  if (needsAnswer) return <StateChip tone="warn" label="Agreed to an older version" />;
  return said.state === "accepted" ? (
    <StateChip tone="ok" label="Agreed" />
  ) : (
    <StateChip tone="neutral" label="Declined" />
  );
}

/** What a customer agreed to, and in which version. */
export const ConsentsTable = ({ consents }: { consents: readonly ConsentView[] }) => (
  <DataTable<ConsentView>
    {...unsorted}
    label="Consents"
    columns={columns}
    result={wholeList(consents)}
    rowId={({ name }) => name}
    rowName={({ label }) => label}
    empty={null}
  />
);
