import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "./class-names";
import { changeTone, type Change } from "./format-change";
import { InfoPopover } from "./info-popover";
import { Sparkline } from "./sparkline";

type StatTileProps = {
  label: string;
  /** Formatted, compact where large. */
  value: string;
  /** The whole of it, where `value` is compact. */
  exact?: string | undefined;
  /** The same in other units, which are not part of `value`: other currencies. */
  others?: ReactNode;
  change?: Change | undefined;
  /** Whether more of it is to be welcomed. */
  upIs?: "good" | "bad" | "neutral";
  /** Its shape over time; an empty one keeps the place of figures that are on their way. */
  figures?: readonly (number | null)[] | undefined;
  /** What exactly is counted. */
  definition?: ReactNode;
  /** "October so far", or why there is no figure. */
  note?: ReactNode;
  /** The rows it is made of. */
  href?: string | undefined;
};

const tones = { ok: "text-ok", bad: "text-bad", neutral: "text-fg-muted" };

/** One figure of the business: what it is, how it moved, and the way to the rows behind it. */
export function StatTile({ change, upIs = "good", ...tile }: StatTileProps) {
  return (
    <div className="relative flex flex-col rounded-lg border border-line bg-surface px-3 py-3 transition-colors sm:px-4 sm:py-3.5 has-[a:hover]:bg-subtle">
      <dt className="flex items-center gap-1 text-sm text-fg-muted">
        {tile.href ? (
          <Link
            href={tile.href}
            className="rounded-sm after:absolute after:inset-0 after:rounded-lg focus-visible:outline-0 focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-primary"
          >
            {tile.label}
          </Link>
        ) : (
          tile.label
        )}
        {tile.definition && (
          <span className="relative">
            <InfoPopover label={`What ${tile.label} means`}>{tile.definition}</InfoPopover>
          </span>
        )}
      </dt>
      <dd className="tabular mt-0.5 text-xl font-semibold tracking-tight" title={tile.exact}>
        <span aria-hidden={Boolean(tile.exact)}>{tile.value}</span>
        {tile.exact && <span className="sr-only">{tile.exact}</span>}
      </dd>
      {tile.others && <dd className="tabular relative text-sm text-fg-muted">{tile.others}</dd>}
      {(change || tile.note) && (
        <dd className="mt-1 flex flex-wrap justify-between gap-x-3 text-xs text-fg-muted">
          {change && <ChangeText change={change} tone={changeTone(change, upIs)} />}
          {tile.note && <span>{tile.note}</span>}
        </dd>
      )}
      {tile.figures && (
        <dd className="mt-auto pt-3 pe-1">
          <Sparkline figures={tile.figures} />
        </dd>
      )}
    </div>
  );
}

/** "Up 12% vs previous 30 days": an arrow for the eye, words for everyone, colour as a third. */
function ChangeText({ change, tone }: { change: Change; tone: keyof typeof tones }) {
  const isStill = change.direction === "none" || change.direction === "flat";
  if (isStill) return <span>{change.words}</span>;
  const Arrow = change.direction === "up" ? ArrowUp : ArrowDown;
  return (
    <span>
      <span className="sr-only">{change.words}</span>
      <span aria-hidden className="inline-flex items-center gap-1">
        <span className={cn("tabular inline-flex items-center gap-0.5 font-medium", tones[tone])}>
          <Arrow className="size-3" strokeWidth={2.5} />
          {change.amount}
        </span>
        vs {change.against}
      </span>
    </span>
  );
}

export const tilesGrid = "grid grid-cols-2 gap-3 xl:grid-cols-4";

/** Tiles in rows of four, or of two where there is less room. */
export function StatTiles({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section aria-label={label}>
      <dl className={tilesGrid}>{children}</dl>
    </section>
  );
}
