import bidiFactory from "bidi-js";
import { faceOf, isIn, type Weight } from "./typeface";

/** A piece of a line in one font and one direction. */
export type Run = { text: string; file: string };

const bidi = bidiFactory();

/**
 * The pieces of a line from left to right, as they are drawn: a name in Arabic stands in an English
 * sentence as readers of both expect it. Each piece keeps its own order; its font turns it.
 *
 * @see Unicode Standard Annex #9, rule L2
 */
export function runsOf(line: string, weight: Weight): Run[] {
  const { levels } = bidi.getEmbeddingLevels(line, "ltr");
  const runs: (Run & { level: number })[] = [];
  let place = 0;
  for (const character of line) {
    const level = levels[place] ?? 0;
    place += character.length;
    const last = runs.at(-1);
    if (last?.level === level && isIn(last.file, character)) {
      last.text += character;
    } else {
      runs.push({ text: character, file: faceOf(character, weight), level });
    }
  }
  return inVisualOrder(runs);
}

/** From the deepest level up, whatever is at it or deeper is turned round. */
function inVisualOrder<Part extends { level: number }>(logical: readonly Part[]): Part[] {
  const parts = [...logical];
  const deepest = Math.max(0, ...parts.map(({ level }) => level));
  for (let level = deepest; level >= 1; level -= 1) {
    for (let start = 0; start < parts.length; start += 1) {
      let end = start;
      while ((parts[end]?.level ?? 0) >= level) end += 1;
      if (end === start) continue;
      parts.splice(start, end - start, ...parts.slice(start, end).reverse());
      start = end;
    }
  }
  return parts;
}
