import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";

const folders = ["components/checkout", "components/account", "app/(hosted)"];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx") && !name.includes(".test."))
    .map((name) => `${folder}/${name}`),
);

/** Attributes that a person hears or reads. */
const spoken = new Set(["aria-label", "alt", "title", "placeholder", "label"]);

/** What a component says by itself rather than by a catalogue. */
function literalsIn(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    const text = spokenText(node);
    if (text !== null && /\p{L}{2}/u.test(text)) found.push(`${file}: ${text.trim()}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function spokenText(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return node.text;
  if (ts.isJsxExpression(node) && ts.isJsxElement(node.parent)) {
    const { expression } = node;
    return expression && ts.isStringLiteralLike(expression) ? expression.text : null;
  }
  if (!ts.isJsxAttribute(node) || !spoken.has(node.name.getText())) return null;
  return node.initializer && ts.isStringLiteral(node.initializer) ? node.initializer.text : null;
}

test("no hosted component says anything that is in no catalogue", () => {
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap(literalsIn)).toEqual([]);
});
