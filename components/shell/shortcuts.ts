/** Character shortcuts of the shell: the second key after `g`, and where it leads below `/p/[publisher]`. */
export const goTo: Readonly<Record<string, { label: string; path: string }>> = {
  o: { label: "Go to Overview", path: "/overview" },
  c: { label: "Go to Customers", path: "/customers" },
  s: { label: "Go to Subscriptions", path: "/customers/subscriptions" },
  t: { label: "Go to Transactions", path: "/customers/transactions" },
  f: { label: "Go to Offers", path: "/offers" },
  n: { label: "Go to Analytics", path: "/analytics/revenue" },
  a: { label: "Go to Admin & Tools", path: "/admin/company" },
};

/** What `?` shows. Lists add theirs: they work wherever a table is on screen. */
export const shortcutGroups: readonly {
  label: string;
  keys: readonly { keys: readonly string[]; label: string }[];
}[] = [
  {
    label: "Everywhere",
    keys: [
      { keys: ["/"], label: "Search" },
      { keys: ["Ctrl", "K"], label: "Search, also from a field" },
      { keys: ["?"], label: "Show this list" },
      ...Object.entries(goTo).map(([key, { label }]) => ({ keys: ["g", key], label })),
      { keys: ["Esc"], label: "Close the top layer" },
    ],
  },
  {
    label: "In a list",
    keys: [
      { keys: ["j"], label: "Next row" },
      { keys: ["k"], label: "Previous row" },
      { keys: ["Enter"], label: "Open the row" },
      { keys: ["x"], label: "Select the row" },
      { keys: ["f"], label: "Filter" },
      { keys: ["e"], label: "Export" },
    ],
  },
];

/** Whether a key press belongs to a field rather than to the page. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input, textarea, select, [role=combobox]"));
