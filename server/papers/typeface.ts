import { readFileSync } from "node:fs";
import path from "node:path";
import { singleton } from "@/server/singleton";

export type Weight = "400" | "600";

/** Asked in this order; Japanese comes in one weight. */
const families = [
  { name: "noto-sans", weights: ["400", "600"] },
  { name: "noto-sans-arabic", weights: ["400", "600"] },
  { name: "kosugi", weights: ["400"] },
] as const;

type Range = { from: number; to: number };
type Face = { family: (typeof families)[number]; subset: string; ranges: readonly Range[] };

/** The launcher starts every process at the root of the product. */
const folderOf = (family: string) => path.resolve("node_modules/@fontsource", family);

/**
 * The font file that has a character, as a path; the one that draws an empty box where none has it.
 * Fonts come in files of a script, or of a part of Japanese, each: a document carries those alone
 * whose characters it shows.
 */
export function faceOf(character: string, weight: Weight): string {
  const point = character.codePointAt(0) ?? 0;
  const found = faces().find((face) => hasPoint(face, point)) ?? faces()[0];
  if (!found) throw new Error("the fonts are not installed");
  return fileOf(found, weight);
}

/** Whether that file has the character too, so that a space stays among its neighbours. */
export const isIn = (file: string, character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return faces().some((face) => hasPoint(face, point) && isFileOf(face, file));
};

const hasPoint = ({ ranges }: Face, point: number): boolean =>
  ranges.some(({ from, to }) => from <= point && point <= to);

const isFileOf = (face: Face, file: string): boolean =>
  face.family.weights.some((weight) => fileOf(face, weight) === file);

function fileOf({ family, subset }: Face, weight: Weight): string {
  const own = family.weights.find((one) => one === weight) ?? "400";
  return path.join(folderOf(family.name), "files", `${family.name}-${subset}-${own}-normal.woff`);
}

const faces = () => singleton("paper-faces", () => families.flatMap(facesOf));

function facesOf(family: Face["family"]): Face[] {
  const file = path.join(folderOf(family.name), "unicode.json");
  // Safe: what the package says of its own files.
  const subsets = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  return Object.entries(subsets)
    .toReversed() // Latin is listed last and asked first: others claim some of its marks as well
    .map(([name, ranges]) => ({
      family,
      subset: name.replace(/^\[|\]$/g, ""),
      ranges: ranges.split(",").map(toRange),
    }));
}

/** `U+1f1e6` or `U+0100-02ba`. */
function toRange(text: string): Range {
  const [from = "", to = from] = text.trim().slice(2).split("-");
  return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
}
