import { formatPercent, formatPoints, noFigure, type FormatSettings } from "./format";

export type Change = {
  direction: "up" | "down" | "flat" | "none";
  /** "12%", "0.4 pts", "new", or the sign for no figure. */
  amount: string;
  /** The whole of it in words, for screens, tooltips and screen readers alike. */
  words: string;
  /** What it was held against. */
  against: string;
};

type Compared = {
  current: number | null;
  previous: number | null;
  /** A rate moves in points; everything else in percent of what it was. */
  unit: "amount" | "rate";
  /** What it is held against: "previous 30 days". */
  against: string;
};

/**
 * How a figure moved. From nothing there is no percentage, so it is new; where either side is
 * unknown there is no change to speak of, which is not the same as none.
 */
export function describeChange(compared: Compared, settings: FormatSettings): Change {
  const { current, previous, unit, against } = compared;
  if (current === null || previous === null) {
    return {
      direction: "none",
      amount: noFigure,
      words: `Nothing to compare with ${against}`,
      against,
    };
  }
  if (current === previous) {
    return { direction: "flat", amount: "no change", words: `No change vs ${against}`, against };
  }
  if (unit === "amount" && previous === 0) {
    return {
      direction: current > 0 ? "up" : "down",
      amount: "new",
      words: `New vs ${against}`,
      against,
    };
  }
  const direction = current > previous ? "up" : "down";
  const amount =
    unit === "rate"
      ? formatPoints(current - previous, settings)
      : formatPercent(Math.abs((current - previous) / previous), settings);
  const size = amount.replace(/^[+−]/, "");
  return {
    direction,
    amount,
    words: `${direction === "up" ? "Up" : "Down"} ${size} vs ${against}`,
    against,
  };
}

/** Whether a move is to be welcomed. For churn, down is good. */
export function changeTone(change: Change, upIs: "good" | "bad" | "neutral") {
  if (upIs === "neutral" || change.direction === "flat" || change.direction === "none") {
    return "neutral";
  }
  return (change.direction === "up") === (upIs === "good") ? "ok" : "bad";
}
