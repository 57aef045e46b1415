import { darkRules } from "./dark-rules";

/**
 * A mail as programs show it that ask for dark. What its style sheet says is set on its elements,
 * since the frame it is shown in takes no style sheets.
 */
export function darkened(html: string): string {
  const mail = new DOMParser().parseFromString(html, "text/html");
  for (const { selector, declarations } of darkRules(html)) {
    for (const element of mail.querySelectorAll<HTMLElement>(selector)) {
      for (const [name, value] of declarations) element.style.setProperty(name, value);
    }
  }
  return mail.documentElement.outerHTML;
}
