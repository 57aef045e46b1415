import { expect, test } from "vitest";
import { darkRules } from "./dark-rules";

test("each rule of the dark style is read with what it sets", () => {
  const html = `<style>
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  body, body &gt; table { background-color: #09090b !important; }
  .button { color: #fff !important; border-color: #000 !important; }
}</style><p>Hi</p>`;
  expect(darkRules(html)).toEqual([
    { selector: "body, body > table", declarations: [["background-color", "#09090b"]] },
    {
      selector: ".button",
      declarations: [
        ["color", "#fff"],
        ["border-color", "#000"],
      ],
    },
  ]);
});

test("a mail without such a style has no such rules", () => {
  expect(darkRules("<p>Hi</p>")).toEqual([]);
});
