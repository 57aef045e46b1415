import { score, type PaletteItem } from "./palette-items";
import type { RecordGroup } from "./palette-records";
import { recentItems } from "./recent-items";

export type PaletteGroup = { label: string; items: PaletteItem[]; all: PaletteItem | null };

const perGroup = 5;
const groupOrder = ["Pages", "Actions", "Publishers", "Help"] as const;

/** What the palette shows: what it knows itself at once, and what the server found below that. */
export function paletteResults(
  items: readonly PaletteItem[],
  search: string,
  records: readonly RecordGroup[],
  exact: string | null,
): PaletteGroup[] {
  if (search.trim() === "") return atRest(items);
  return [...meant(records, exact), ...known(items, search), ...withoutItem(records, exact)];
}

/** The one record that was meant stands before everything. */
function meant(records: readonly RecordGroup[], exact: string | null): PaletteGroup[] {
  const item = records.flatMap((group) => group.items).find(({ value }) => value === exact);
  return item ? [{ label: "Exactly this", items: [item], all: null }] : [];
}

const withoutItem = (records: readonly RecordGroup[], value: string | null): PaletteGroup[] =>
  records
    .map((group) => ({ ...group, items: group.items.filter((item) => item.value !== value) }))
    .filter(({ items, all }) => items.length > 0 || all !== null);

function known(items: readonly PaletteItem[], search: string): PaletteGroup[] {
  const hits = items
    .map((item) => ({ item, score: score(item, search) }))
    .filter((hit) => hit.score > 0)
    .toSorted((a, b) => b.score - a.score);
  return groupOrder
    .map((label) => {
      const inGroup = hits.filter(({ item }) => item.group === label);
      return {
        label,
        best: inGroup[0]?.score ?? 0,
        items: inGroup.slice(0, perGroup).map(({ item }) => item),
        all: null,
      };
    })
    .filter((group) => group.items.length > 0)
    .toSorted((a, b) => b.best - a.best);
}

/** Before anything is typed: what was opened last, then every page. */
function atRest(items: readonly PaletteItem[]): PaletteGroup[] {
  const recent = recentItems()
    .map((value) => items.find((item) => item.value === value))
    .filter((item) => item !== undefined)
    .slice(0, perGroup);
  const rest = groupOrder.map((label) => ({
    label,
    items: items.filter((item) => item.group === label && !recent.includes(item)),
    all: null,
  }));
  return [{ label: "Recent", items: recent, all: null }, ...rest].filter(
    (group) => group.items.length > 0,
  );
}
