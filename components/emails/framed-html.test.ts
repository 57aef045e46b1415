import { expect, test } from "vitest";
import { framedHtml } from "./framed-html";

test("links open beside the page, and no style sheet comes along", () => {
  const html =
    '<html lang="en"><head><style media="x">\n.a { color: red }\n</style><title>Hi</title></head><body>Hi</body></html>';
  expect(framedHtml(html)).toBe(
    '<html lang="en"><head><base target="_blank"><title>Hi</title></head><body>Hi</body></html>',
  );
});
