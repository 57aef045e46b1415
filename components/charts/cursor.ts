/** Where a key leads along a chart of so many points; undefined for keys that mean nothing here. */
export function cursorAfterKey(
  key: string,
  cursor: number | null,
  count: number,
): number | null | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case "ArrowRight":
      return cursor === null ? 0 : Math.min(count - 1, cursor + 1);
    case "ArrowLeft":
      return cursor === null ? count - 1 : Math.max(0, cursor - 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    case "Escape":
      return cursor === null ? undefined : null;
    default:
      return undefined;
  }
}

/** The point nearest to a place along the plot, given as a share of its width. */
export function cursorAt(share: number, count: number): number | null {
  if (count === 0) return null;
  return Math.min(count - 1, Math.max(0, Math.floor(share * count)));
}

/** The middle of a point's band, as a share of the plot's width. */
export const bandMiddle = (cursor: number, count: number) => (cursor + 0.5) / count;
