import { MarkerShape } from "./marker";
import type { PreparedSeries } from "./prepare-chart";

/** How a series looks in the plot: its fill, or its line with its sign. */
export function Swatch({ series }: { series: PreparedSeries }) {
  const { colour, dash, draw, marker, role } = series;
  return (
    <svg aria-hidden viewBox="0 0 20 12" className="h-3 w-5 shrink-0">
      {draw === "bar" ? (
        <rect x={4} y={0} width={12} height={12} rx={2} fill={colour} />
      ) : (
        <>
          <line
            x1={0}
            x2={20}
            y1={6}
            y2={6}
            stroke={colour}
            strokeWidth={2}
            strokeDasharray={dash}
          />
          {role !== "compare" && <MarkerShape marker={marker} colour={colour} x={10} y={6} />}
        </>
      )}
    </svg>
  );
}
