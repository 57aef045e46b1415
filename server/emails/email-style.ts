import type { CSSProperties } from "react";
import type { Hex } from "@/server/domain/oklch";
import { emailColours } from "@/server/domain/email-brand";

/**
 * Inline, because mail programs drop style sheets. Colours are the light tokens of the dashboard
 * and the publisher's own; `darkStyle` turns them over where the program asks for dark.
 */
const text = {
  margin: "0 0 16px",
  color: "#18181b",
  fontSize: "16px",
  lineHeight: "24px",
} satisfies CSSProperties;

const muted = { ...text, color: "#52525b", fontSize: "14px", lineHeight: "21px" };

export const emailStyle = {
  body: {
    margin: 0,
    padding: 0,
    backgroundColor: "#f4f4f5",
    fontFamily: "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Arial, sans-serif",
  },
  container: { width: "100%", maxWidth: "600px", margin: "0 auto", padding: "24px 16px" },
  sandbox: {
    margin: "0 0 16px",
    padding: "8px 12px",
    backgroundColor: "#fbbf24",
    color: "#451a03",
    borderRadius: "8px",
    fontSize: "14px",
    lineHeight: "21px",
    fontWeight: 600,
  },
  card: {
    padding: "32px 24px 24px",
    backgroundColor: "#ffffff",
    border: "1px solid #e4e4e7",
    borderRadius: "8px",
  },
  heading: {
    margin: "0 0 16px",
    color: "#18181b",
    fontSize: "24px",
    lineHeight: "32px",
    fontWeight: 600,
  },
  paragraph: text,
  lines: { padding: "0 0 16px" },
  line: { ...muted, margin: 0, padding: "4px 0" },
  total: {
    ...text,
    margin: 0,
    padding: "12px 0 4px",
    borderTop: "1px solid #e4e4e7",
    fontWeight: 600,
  },
  fact: { ...muted, margin: "0 0 8px" },
  action: { padding: "8px 0 24px" },
  logo: { display: "block", height: "40px", width: "auto", margin: "0 0 24px", border: 0 },
  name: { ...text, margin: "0 0 20px", fontWeight: 600 },
  button: {
    padding: "12px 20px",
    borderRadius: "8px",
    fontSize: "16px",
    lineHeight: "24px",
    fontWeight: 600,
    textDecoration: "none",
  },
  rule: { margin: "8px 0 16px", borderColor: "#e4e4e7" },
  note: { ...muted, margin: "0 0 12px" },
  ways: { padding: "0 0 8px" },
  link: { fontSize: "14px", lineHeight: "21px", wordBreak: "break-all" },
  footer: { ...muted, margin: "16px 8px 0", fontSize: "12px", lineHeight: "18px" },
} satisfies Record<string, CSSProperties>;

type Colours = ReturnType<typeof emailColours>["light"];

/** What the brand gives its colour to. */
export function brandStyle(brand: Hex) {
  const { light, dark } = emailColours(brand);
  const button = ({ fill, onFill, edge }: Colours) => ({
    backgroundColor: fill,
    color: onFill,
    border: `1px solid ${edge}`,
  });
  return {
    button: { ...emailStyle.button, ...button(light) },
    link: { ...emailStyle.link, color: light.text },
    name: { ...emailStyle.name, color: light.text },
    dark: darkStyle(dark),
  };
}

const darkStyle = ({ fill, onFill, text }: Colours) => `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  body, body > table, body > table > tbody > tr > td { background-color: #09090b !important; }
  .card { background-color: #18181b !important; border-color: #27272a !important; }
  .strong { color: #fafafa !important; }
  .muted { color: #a1a1aa !important; }
  .link { color: ${text} !important; }
  .button { background-color: ${fill} !important; border-color: ${fill} !important; color: ${onFill} !important; }
  .rule { border-color: #27272a !important; }
}`;
