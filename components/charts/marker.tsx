import type { Marker } from "./series-look";

const outlines: Record<Marker, string> = {
  circle: "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z",
  square: "M-3.5 -3.5H3.5V3.5H-3.5Z",
  triangle: "M0 -4.5L4.5 3.5H-4.5Z",
  diamond: "M0 -5L5 0L0 5L-5 0Z",
  cross: "M-4 -2L-2 -4L0 -2L2 -4L4 -2L2 0L4 2L2 4L0 2L-2 4L-4 2L-2 0Z",
};

type MarkerShapeProps = { marker: Marker; colour: string; x: number; y: number };

/** A series' sign on its line, told apart without colour. */
export function MarkerShape({ marker, colour, x, y }: MarkerShapeProps) {
  return (
    <path
      d={outlines[marker]}
      transform={`translate(${x} ${y})`}
      fill={colour}
      stroke="var(--surface)"
      strokeWidth={1.5}
    />
  );
}
