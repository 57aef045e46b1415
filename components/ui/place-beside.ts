export type Side = "top" | "right" | "bottom" | "left";

type Size = { width: number; height: number };
type Box = Size & { x: number; y: number };

/** Between a control and what hangs on it, and from there to the edge of the screen, in pixels. */
const gap = 6;
const margin = 8;

const opposite: Record<Side, Side> = {
  top: "bottom",
  bottom: "top",
  left: "right",
  right: "left",
};

/**
 * Where a small box goes: on the wanted side of a control, in the middle; on the other side where
 * that one has no room; and always whole on the screen.
 */
export function placeBeside(control: Box, box: Size, wanted: Side, screen: Size) {
  const middle = {
    x: control.x + (control.width - box.width) / 2,
    y: control.y + (control.height - box.height) / 2,
  };
  const places = {
    top: { x: middle.x, y: control.y - gap - box.height },
    bottom: { x: middle.x, y: control.y + control.height + gap },
    left: { x: control.x - gap - box.width, y: middle.y },
    right: { x: control.x + control.width + gap, y: middle.y },
  };
  const most = {
    x: screen.width - box.width - margin,
    y: screen.height - box.height - margin,
  };
  const hasRoom = (side: Side) => {
    const across = side === "top" || side === "bottom" ? "y" : "x";
    return places[side][across] >= margin && places[side][across] <= most[across];
  };
  const side = hasRoom(wanted) || !hasRoom(opposite[wanted]) ? wanted : opposite[wanted];
  const { x, y } = places[side];
  return {
    x: Math.max(margin, Math.min(x, most.x)),
    y: Math.max(margin, Math.min(y, most.y)),
  };
}
