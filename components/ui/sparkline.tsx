import { sparklinePath } from "./sparkline-path";

const size = { width: 96, height: 24 };

/** The shape of a figure's last days. The figure beside it says what it is, so this says nothing. */
export function Sparkline({ figures }: { figures: readonly (number | null)[] }) {
  const { lines, end } = sparklinePath(figures, size);
  return (
    <svg
      aria-hidden
      viewBox={`-2 -2 ${size.width + 4} ${size.height + 4}`}
      className="h-7 w-24 shrink-0 overflow-visible text-chart-1"
    >
      {lines.map((line) => (
        <path key={line} d={line} fill="none" stroke="currentColor" strokeWidth={1.5} />
      ))}
      {end && <circle cx={end.x} cy={end.y} r={2} fill="currentColor" />}
    </svg>
  );
}
