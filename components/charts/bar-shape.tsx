import type { BarShapeProps } from "recharts";
import type { PlotRow } from "./plot-rows";

/** An id for a fill; React's own ids may hold characters that an address in CSS may not. */
export const hatchId = (chart: string, series: string) =>
  `hatch-${chart}-${series}`.replace(/[^\w-]/g, "_");

type HatchProps = { id: string; colour: string };

/** The fill of what is not finished. */
export function Hatch({ id, colour }: HatchProps) {
  return (
    <pattern
      id={id}
      width={6}
      height={6}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={6} height={6} fill={colour} opacity={0.2} />
      <rect width={2.5} height={6} fill={colour} />
    </pattern>
  );
}

/** One bar, or one part of a stack: a hair apart from its neighbours, so that edges show without colour. */
export const barShape = (colour: string, hatch: string) => (bar: BarShapeProps) => {
  const height = Math.abs(bar.height);
  if (height < 0.5) return null;
  const top = Math.min(bar.y, bar.y + bar.height);
  // What Recharts hands back is the row it was given.
  const row = bar.payload as PlotRow;
  return (
    <rect
      x={bar.x}
      y={top}
      width={bar.width}
      height={height}
      rx={Math.min(2, height / 2)}
      fill={row["isPartial"] === true ? `url(#${hatch})` : colour}
      stroke="var(--surface)"
      strokeWidth={1}
    />
  );
};
