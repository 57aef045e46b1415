export type SparklinePath = {
  /** One line for each unbroken run of figures. */
  lines: string[];
  /** Where the last figure stands; none if the last is missing. */
  end: { x: number; y: number } | null;
};

/**
 * The outline of a small line without axes, in a box of the given size. Missing figures are gaps,
 * never zeros; a line that does not move runs through the middle.
 */
export function sparklinePath(
  figures: readonly (number | null)[],
  size: { width: number; height: number },
): SparklinePath {
  const known = figures.filter((figure) => figure !== null);
  const low = Math.min(...known);
  const spread = Math.max(...known) - low;
  const step = size.width / Math.max(1, figures.length - 1);
  const place = (figure: number, index: number) => ({
    x: round(index * step),
    y: round(spread === 0 ? size.height / 2 : size.height * (1 - (figure - low) / spread)),
  });

  const lines: string[] = [];
  let run: string[] = [];
  const finish = () => {
    if (run.length > 1) lines.push(`M${run.join("L")}`);
    run = [];
  };
  for (const [index, figure] of figures.entries()) {
    if (figure === null) {
      finish();
      continue;
    }
    const { x, y } = place(figure, index);
    run.push(`${x} ${y}`);
  }
  finish();

  const last = figures.at(-1);
  return {
    lines,
    end: last === null || last === undefined ? null : place(last, figures.length - 1),
  };
}

const round = (value: number) => Math.round(value * 100) / 100;
