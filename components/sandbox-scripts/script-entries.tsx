import { Check } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/class-names";
import { Time } from "@/components/ui/time";
import type { ScriptView } from "@/server/services/sandbox-scripts/list-scripts";
import { afterwardsLabels, hardness, operationLabels, outcomeLabel } from "./script-words";

type Entry = ScriptView["entries"][number];

/** The answers in their order: used ones ticked off, and which comes next to each kind of ask. */
export function ScriptEntries({ script }: { script: ScriptView }) {
  const { entries, afterwards } = script;
  const isMixed = entries.some(({ operation }) => operation !== "payment");
  return (
    <>
      <ol className="flex flex-col text-sm">
        {entries.map((entry, place) => (
          <li
            // The place is what an answer goes by.
            // oxlint-disable-next-line react/no-array-index-key
            key={place}
            className={cn(
              "flex items-start gap-3 border-b border-line py-1.5 last:border-0",
              entry.usedAt && "text-fg-muted",
            )}
          >
            <span className="tabular w-5 shrink-0 text-end text-xs leading-5 text-fg-muted">
              {place + 1}
            </span>
            <span className="min-w-0 flex-1">
              {outcomeLabel(entry.outcome)}
              <EntryDetail entry={entry} isMixed={isMixed} />
            </span>
            {entry.usedAt ? (
              <span className="flex shrink-0 items-center gap-1 text-xs leading-5">
                <Check aria-hidden className="size-3.5 text-ok" />
                <span className="sr-only">Used</span>
                <Time at={entry.usedAt} />
              </span>
            ) : (
              isNext(entries, place) && <Badge tone="primary">Next</Badge>
            )}
          </li>
        ))}
      </ol>
      <p className="mt-2 text-xs text-fg-muted">
        Afterwards: {lower(afterwardsLabels[afterwards])}.
      </p>
    </>
  );
}

function EntryDetail({ entry, isMixed }: { entry: Entry; isMixed: boolean }) {
  const { outcome, operation, chargebackAfterDays: days } = entry;
  const words = [
    isMixed && lower(operationLabels[operation]),
    hardness(outcome) === "hard" && "hard: no more tries",
    hardness(outcome) === "soft" && "soft: tried again",
    days !== null && `charged back after ${days} ${days === 1 ? "day" : "days"}`,
  ].filter(Boolean);
  if (words.length === 0) return null;
  return <span className="block text-xs text-fg-muted">{words.join(" · ")}</span>;
}

/** The first unused one of its kind of ask. */
const isNext = (entries: readonly Entry[], place: number): boolean =>
  entries.findIndex(
    ({ usedAt, operation }) => usedAt === null && operation === entries[place]?.operation,
  ) === place;

const lower = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
