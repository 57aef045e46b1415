import { themeAttribute, themeCookieText, type Theme } from "./theme";

/** Changes the theme of the page at once; the cookie tells the server for the next page. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  const attribute = themeAttribute(theme);
  if (attribute) root.dataset["theme"] = attribute;
  else delete root.dataset["theme"];
  document.cookie = themeCookieText(theme, location.protocol === "https:");
}
