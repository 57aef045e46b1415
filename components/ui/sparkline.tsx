import { sparklinePath } from "./sparkline-path";

const size = { width: 100, height: 24 };

/**
 * The shape of a figure's last months, as wide as its place. The figure beside it says what it is, so
 * this says nothing.
 */
export function Sparkline({ figures }: { figures: readonly (number | null)[] }) {
  const { lines, end } = sparklinePath(figures, size);
  return (
    <span aria-hidden className="relative block h-6 text-chart-1">
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        preserveAspectRatio="none"
        className="absolute inset-0 size-full overflow-visible"
      >
        {lines.map((line) => (
          <path
            key={line}
            d={line}
            fill="none"
            stroke="currentColor"
            strokeWidth={1.5}
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      {end && (
        <span
          className="absolute size-1.5 -translate-1/2 rounded-full bg-current"
          style={{ left: "100%", top: `${(end.y / size.height) * 100}%` }}
        />
      )}
    </span>
  );
}
