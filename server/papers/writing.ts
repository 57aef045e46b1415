import { runsOf } from "./runs";
import type { Weight } from "./typeface";

/** How a piece of text is set. */
export type Style = {
  size: number;
  weight: Weight;
  color: string;
  /** On which side of its column it stands. */
  align?: "start" | "end";
};

type Doc = PDFKit.PDFDocument;

/** Set, so that a piece is shaped as a whole: Arabic letters join, and words keep their order. */
const whole = { features: [] as PDFKit.Mixins.OpenTypeFeatures[] };

export const lineHeight = (size: number): number => size * 1.45;

function widthOf(doc: Doc, line: string, { size, weight }: Style): number {
  const widths = runsOf(line, weight).map(({ text, file }) =>
    doc.font(file).fontSize(size).widthOfString(text, whole),
  );
  return widths.reduce((sum, width) => sum + width, 0);
}

/** Draws a text from the top left corner given, in as many lines as it takes. @returns where it ends */
export function write(
  doc: Doc,
  text: string,
  place: { x: number; y: number; width: number },
  style: Style,
): number {
  const lines = brokenInto(text, (line) => widthOf(doc, line, style) <= place.width);
  lines.forEach((line, index) => {
    const left = style.align === "end" ? place.width - widthOf(doc, line, style) : 0;
    let x = place.x + left;
    for (const { text: piece, file } of runsOf(line, style.weight)) {
      doc.font(file).fontSize(style.size).fillColor(style.color);
      // Fonts differ in how far their line is from the top; all of a line stand on one.
      const y = place.y + lineHeight(style.size) * index + style.size * 1.1;
      doc.text(piece, x, y, { ...whole, lineBreak: false, baseline: "alphabetic" });
      x += doc.widthOfString(piece, whole);
    }
  });
  return place.y + lines.length * lineHeight(style.size);
}

/** At spaces where there are some, and inside a word that is too long for a line, or has no spaces. */
function brokenInto(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<=[^\S\u00a0\u202f])/)) {
    if (fits((line + word).trimEnd())) {
      line += word;
      continue;
    }
    if (line !== "") lines.push(line.trimEnd());
    line = "";
    for (const { segment } of graphemes.segment(word)) {
      if (line !== "" && !fits((line + segment).trimEnd())) {
        lines.push(line.trimEnd());
        line = "";
      }
      line += segment;
    }
  }
  return [...lines, line.trimEnd()];
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
