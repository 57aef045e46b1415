import { expect, test } from "vitest";
import { noGrants, permissions, permissionsOf } from "@/server/domain/permissions";
import { currentItem, menu, visibleMenu } from "./menu";

const labels = (viewer: Parameters<typeof visibleMenu>[0]) =>
  visibleMenu(viewer).flatMap((section) => section.items.map((item) => item.label));

test("an owner sees every page", () => {
  expect(labels({ permissions, isSandbox: false })).toEqual([
    "Overview",
    "Customer accounts",
    "Subscriptions",
    "Transactions",
    "Refund requests",
    "Withdrawals",
    "Offers",
    "Price changes",
    "Offer switch settings",
    "Revenue",
    "Subscribers",
    "Company profile",
    "Team",
    "API keys",
    "Checkout & widgets",
    "Payments & taxes",
    "Dunning actions",
    "Emails",
    "Reconciliation",
    "Exports",
    "Audit log",
  ]);
});

test("the mailbox, the time machine and the style page exist in the sandbox only", () => {
  expect(labels({ permissions, isSandbox: true })).toEqual(
    expect.arrayContaining(["Mailbox", "Time machine", "Style page"]),
  );
});

test("an admin without personal data sees the overview and nothing to manage", () => {
  const reader = permissionsOf({ role: "admin", grants: { ...noGrants, reporting: "no-pii" } });
  expect(labels({ permissions: reader, isSandbox: false })).toEqual([
    "Overview",
    "Customer accounts",
    "Subscriptions",
    "Transactions",
    "Refund requests",
    "Withdrawals",
    "Offers",
    "Price changes",
    "Offer switch settings",
    "Revenue",
    "Subscribers",
  ]);
});

test("an inactive admin sees no section at all", () => {
  expect(visibleMenu({ permissions: [], isSandbox: true })).toEqual([]);
});

test("of a page and one below it, the one below is where somebody is", () => {
  const items = menu.flatMap((section) => section.items);
  const labelAt = (pathname: string) => currentItem(items, pathname, (path) => path)?.label;

  expect(labelAt("/customers")).toBe("Customer accounts");
  expect(labelAt("/customers/123456789")).toBe("Customer accounts");
  expect(labelAt("/customers/transactions/T123456789")).toBe("Transactions");
  expect(labelAt("/customersomething")).toBeUndefined();
});
