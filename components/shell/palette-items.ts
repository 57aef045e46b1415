import type { MenuSection } from "./menu-item";

export type PaletteItem = {
  /** Unique; also what the list remembers. */
  value: string;
  label: string;
  /** What tells it from others of its name. */
  detail?: string;
  group: "Pages" | "Actions" | "Publishers" | "Help" | "Records";
  keywords: string;
  action: { kind: "open"; href: string } | { kind: "run"; name: PaletteAction };
};

export type PaletteAction =
  "theme-light" | "theme-dark" | "theme-system" | "shortcuts" | "sign-out";

type Surroundings = {
  publisherId: number;
  sections: readonly MenuSection[];
  publishers: readonly { id: number; name: string }[];
};

const page = (label: string, href: string, keywords = ""): PaletteItem => ({
  value: `page:${href}`,
  label,
  group: "Pages",
  keywords,
  action: { kind: "open", href },
});

const act = (label: string, name: PaletteAction, keywords = ""): PaletteItem => ({
  value: `action:${name}`,
  label,
  group: "Actions",
  keywords,
  action: { kind: "run", name },
});

/** Everything the palette finds without asking the server: pages, actions and publishers the viewer may open. */
export function paletteItems({ publisherId, sections, publishers }: Surroundings): PaletteItem[] {
  const pages = sections.flatMap((section) =>
    section.items.map((item) =>
      page(item.label, `/p/${publisherId}${item.path}`, `${section.label} ${item.keywords ?? ""}`),
    ),
  );
  const others = publishers
    .filter(({ id }) => id !== publisherId)
    .map(({ id, name }): PaletteItem => ({
      value: `publisher:${id}`,
      label: `Switch to ${name}`,
      group: "Publishers",
      keywords: String(id),
      action: { kind: "open", href: `/p/${id}/overview` },
    }));

  return [
    ...pages,
    page("Personal settings", "/me", "account password second factor sessions theme profile"),
    act("Use light theme", "theme-light", "appearance day"),
    act("Use dark theme", "theme-dark", "appearance night"),
    act("Use the system's theme", "theme-system", "appearance auto"),
    ...others,
    { ...act("Show keyboard shortcuts", "shortcuts", "keys help"), group: "Help" },
    act("Sign out", "sign-out", "log out leave"),
  ];
}

/**
 * How well an item answers a search: every word must begin a word of the label or of its keywords.
 *
 * @returns 0 for no, else more for a better place: the label's start before its middle before a keyword
 */
export function score(item: PaletteItem, search: string): number {
  const sought = words(search);
  if (sought.length === 0) return 1;
  const label = item.label.toLowerCase();
  const known = [...words(label), ...words(item.keywords)];
  if (!sought.every((word) => known.some((candidate) => candidate.startsWith(word)))) return 0;
  if (label.startsWith(search.trim().toLowerCase())) return 3;
  return words(label).some((word) => word.startsWith(sought[0] ?? "")) ? 2 : 1;
}

const words = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
