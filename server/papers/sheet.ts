import { write, type Style } from "./writing";

type Doc = PDFKit.PDFDocument;
type Place = { x: number; y: number; width: number };

/** Measures of the page, in points. */
export const page = { left: 56, top: 56, width: 483, gap: 20 } as const;

/** What a thing is to somebody who does not see it; a head says what it heads. @see ISO 32000, 14.8.4 */
type Role = "H1" | "H2" | "P" | "Sect" | "Table" | "TR" | "TH Row" | "TH Column" | "TD";

/** A page being written, with the structure that tells screen readers what is what. */
export type Sheet = {
  /** Writes text as an element of the structure. @returns where it ends */
  text(role: Role, text: string, place: Place, style: Style): number;
  /** Everything written meanwhile belongs together. */
  group<Result>(role: Role, work: () => Result): Result;
  /** A rule, which only eyes need. */
  rule(y: number, color: string): void;
  end(): void;
};

export function startSheet(doc: Doc): Sheet {
  const root = doc.struct("Document");
  doc.addStructure(root);
  const open = [root];
  const innermost = () => open.at(-1) ?? root;

  return {
    text(role, text, place, style) {
      let end = place.y;
      const element = structOf(doc, role, () => void (end = write(doc, text, place, style)));
      innermost().add(element);
      element.end();
      return end;
    },
    group(role, work) {
      const element = doc.struct(role);
      innermost().add(element);
      open.push(element);
      const result = work();
      open.pop();
      element.end();
      return result;
    },
    rule(y, color) {
      doc.markContent("Artifact", { type: "Layout" });
      doc
        .moveTo(page.left, y)
        .lineTo(page.left + page.width, y)
        .lineWidth(0.75)
        .strokeColor(color)
        .stroke();
      doc.endMarkedContent();
    },
    end() {
      root.end();
    },
  };
}

/** The library has no option for a head's scope; it writes other attributes in this very way. */
function structOf(doc: Doc, role: Role, draw: () => void) {
  const [tag = role, scope] = role.split(" ");
  const element = doc.struct(tag, {}, draw);
  if (scope === undefined) return element;
  // Safe: every element has one, though its types keep quiet about it.
  const { dictionary } = element as unknown as { dictionary: { data: Record<string, unknown> } };
  dictionary.data["A"] = { O: "Table", Scope: scope };
  return element;
}
