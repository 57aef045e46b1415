import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Button } from "./button";

test("a busy button keeps its place and its focus, and says it cannot be pressed", () => {
  const html = renderToStaticMarkup(<Button loading>Saving</Button>);
  expect(html).toContain('aria-disabled="true"');
  expect(html).not.toMatch(/ disabled/);
  expect(html).toContain("Saving");
});

test("a button sends no form unless told to", () => {
  expect(renderToStaticMarkup(<Button>Export</Button>)).toContain('type="button"');
  expect(renderToStaticMarkup(<Button type="submit">Save</Button>)).toContain('type="submit"');
});
