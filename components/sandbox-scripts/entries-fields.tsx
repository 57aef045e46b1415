"use client";

import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import {
  mayBeChargedBack,
  mostScriptEntries,
  scriptOperations,
  scriptOutcomes,
  type ScriptEntry,
} from "@/server/domain/payment-script";
import { hardness, operationLabels, outcomeLabel } from "./script-words";

type Props = { entries: readonly ScriptEntry[]; onChange: (entries: ScriptEntry[]) => void };

/** The lines of a script: what is answered to which ask, and when a bank takes the money back. */
export function EntriesFields({ entries, onChange }: Props) {
  const swap = (place: number, by: 1 | -1) => {
    const next = [...entries];
    const [entry] = next.splice(place, 1);
    if (entry) next.splice(place + by, 0, entry);
    onChange(next);
  };
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-medium">Answers</legend>
      <ol className="mt-1.5 flex flex-col gap-2">
        {entries.map((entry, place) => (
          <EntryFields
            // A line is known by its place alone.
            // oxlint-disable-next-line react/no-array-index-key
            key={place}
            number={place + 1}
            entry={entry}
            onChange={(changed) => onChange(entries.with(place, changed))}
            onRemove={entries.length > 1 ? () => onChange(entries.toSpliced(place, 1)) : null}
            onUp={place > 0 ? () => swap(place, -1) : null}
            onDown={place < entries.length - 1 ? () => swap(place, 1) : null}
          />
        ))}
      </ol>
      {entries.length < mostScriptEntries && (
        <Button
          variant="ghost"
          size="sm"
          className="mt-2 -ms-2"
          onClick={() =>
            onChange([
              ...entries,
              { operation: "payment", outcome: "succeeds", chargebackAfterDays: null },
            ])
          }
        >
          <Plus aria-hidden className="size-4" />
          Add answer
        </Button>
      )}
    </fieldset>
  );
}

type EntryProps = {
  number: number;
  entry: ScriptEntry;
  onChange: (entry: ScriptEntry) => void;
  onRemove: (() => void) | null;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
};

function EntryFields({ number, entry, onChange, onRemove, onUp, onDown }: EntryProps) {
  const { operation, outcome, chargebackAfterDays } = entry;
  const change = (given: Partial<ScriptEntry>) => {
    const next = { ...entry, ...given };
    const known = scriptOutcomes[next.operation];
    if (!known.includes(next.outcome)) next.outcome = "succeeds";
    if (!mayBeChargedBack(next)) next.chargebackAfterDays = null;
    onChange(next);
  };
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2 gap-y-2 rounded-lg border border-line p-2 sm:grid-cols-[1.25rem_minmax(0,11rem)_minmax(0,1fr)_auto] sm:items-center">
      <span aria-hidden className="tabular self-center text-end text-xs text-fg-muted">
        {number}
      </span>
      <NativeSelect
        aria-label={`Ask of answer ${number}`}
        value={operation}
        onChange={({ target }) => {
          const chosen = scriptOperations.find((known) => known === target.value);
          if (chosen) change({ operation: chosen });
        }}
      >
        {scriptOperations.map((known) => (
          <option key={known} value={known}>
            {operationLabels[known]}
          </option>
        ))}
      </NativeSelect>
      <div className="col-start-2 flex flex-wrap items-center gap-2 sm:col-start-auto">
        <NativeSelect
          className="min-w-48 flex-1"
          aria-label={`Answer ${number}`}
          value={outcome}
          onChange={({ target }) => {
            const chosen = scriptOutcomes[operation].find((known) => known === target.value);
            if (chosen) change({ outcome: chosen });
          }}
        >
          {scriptOutcomes[operation].map((known) => (
            <option key={known} value={known}>
              {[outcomeLabel(known), hardness(known)].filter(Boolean).join(", ")}
            </option>
          ))}
        </NativeSelect>
        {mayBeChargedBack(entry) && (
          <span className="flex items-center gap-1.5 text-xs text-fg-muted">
            Charged back after
            <Input
              inputMode="numeric"
              className="w-14"
              placeholder="–"
              aria-label={`Days until answer ${number} is charged back`}
              value={chargebackAfterDays ?? ""}
              onChange={({ target }) => change({ chargebackAfterDays: readDays(target.value) })}
            />
            days
          </span>
        )}
      </div>
      <span className="col-start-2 flex justify-end sm:col-start-auto">
        <Move label={`Move answer ${number} up`} onClick={onUp} icon={<ArrowUp />} />
        <Move label={`Move answer ${number} down`} onClick={onDown} icon={<ArrowDown />} />
        <Move label={`Remove answer ${number}`} onClick={onRemove} icon={<Trash2 />} />
      </span>
    </li>
  );
}

type MoveProps = { label: string; onClick: (() => void) | null; icon: ReactNode };

/** Out of reach it keeps its place, so that the buttons beside it do not jump. */
const Move = ({ label, onClick, icon }: MoveProps) => (
  <Button
    variant="ghost"
    size="icon-sm"
    aria-label={label}
    aria-disabled={onClick === null}
    onClick={onClick ?? undefined}
    className="text-fg-muted [&_svg]:size-4"
  >
    {icon}
  </Button>
);

/** What was typed as a number of days; anything else is left for the form to refuse. */
function readDays(text: string): number | null {
  const digits = text.replaceAll(/\D/g, "");
  return digits === "" ? null : Number(digits);
}
