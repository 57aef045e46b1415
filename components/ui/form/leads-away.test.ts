import { expect, test } from "vitest";
import { leadsAway } from "./leads-away";

const here = { href: "https://t.example/p/1/admin/company#name", origin: "https://t.example" };
const click = {
  button: 0,
  metaKey: false,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  defaultPrevented: false,
};
const link = (href: string, attributes: { target?: string; download?: boolean } = {}) => ({
  href,
  origin: new URL(href).origin,
  target: attributes.target ?? "",
  hasAttribute: (name: string) => name === "download" && attributes.download === true,
});

test("a plain click on another page of the product leads away", () => {
  expect(leadsAway(click, link("https://t.example/p/1/overview"), here)).toBe(true);
  expect(leadsAway(click, link("https://t.example/p/1/admin/company?tab=2"), here)).toBe(true);
});

test("a new tab, a download and a jump within the page do not", () => {
  const away = "https://t.example/p/1/overview";
  expect(leadsAway({ ...click, metaKey: true }, link(away), here)).toBe(false);
  expect(leadsAway({ ...click, button: 1 }, link(away), here)).toBe(false);
  expect(leadsAway(click, link(away, { target: "_blank" }), here)).toBe(false);
  expect(leadsAway(click, link(away, { download: true }), here)).toBe(false);
  expect(leadsAway(click, link("https://t.example/p/1/admin/company#logo"), here)).toBe(false);
});

test("another site is left to the browser's own question", () => {
  expect(leadsAway(click, link("https://docs.example/x"), here)).toBe(false);
});
