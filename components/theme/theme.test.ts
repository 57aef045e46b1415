import { expect, test } from "vitest";
import { parseTheme, themeAttribute, themeCookieText } from "./theme";

test("a missing or foreign cookie leaves the theme to the system", () => {
  expect(parseTheme(undefined)).toBe("system");
  expect(parseTheme("<script>")).toBe("system");
  expect(parseTheme("dark")).toBe("dark");
});

test("the system's theme puts nothing on the page", () => {
  expect(themeAttribute("system")).toBeUndefined();
  expect(themeAttribute("light")).toBe("light");
});

test("the cookie lasts a year and travels encrypted where the site does", () => {
  expect(themeCookieText("dark", true)).toBe(
    "tenure-theme=dark; Path=/; Max-Age=31536000; SameSite=Lax; Secure",
  );
  expect(themeCookieText("dark", false)).not.toContain("Secure");
});
