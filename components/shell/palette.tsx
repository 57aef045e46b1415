"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useId, useMemo, useState } from "react";
import { Modal } from "@/components/ui/modal";
import { followLink } from "./follow-link";
import { useFrame } from "./frame-context";
import { visibleMenu } from "./menu";
import { paletteItems, score, type PaletteAction, type PaletteItem } from "./palette-items";
import { recentItems, rememberItem } from "./recent-items";

type Props = { onClose: () => void; onAction: (action: PaletteAction) => void };

const perGroup = 5;
const groupOrder = ["Pages", "Actions", "Publishers", "Help"] as const;

/** Search over everything the viewer may open or do. Focus stays in the field; arrows choose. */
export function Palette({ onClose, onAction }: Props) {
  const frame = useFrame();
  const router = useRouter();
  const id = useId();
  const [search, setSearch] = useState("");
  const items = useMemo(
    () =>
      paletteItems({
        publisherId: frame.publisher.id,
        sections: visibleMenu(frame),
        publishers: frame.publishers,
      }),
    [frame],
  );
  const groups = useMemo(() => found(items, search), [items, search]);
  const count = groups.reduce((sum, group) => sum + group.items.length, 0);

  const choose = (item: PaletteItem) => {
    rememberItem(item.value);
    onClose();
    if (item.action.kind === "open") followLink(item.action.href, router.push);
    else onAction(item.action.name);
  };

  return (
    <Modal
      onClose={onClose}
      labelledBy={`${id}-title`}
      className="mx-auto mt-[12vh] w-[calc(100%-2rem)] max-w-140 animate-layer flex-col overflow-hidden rounded-xl"
    >
      <h2 id={`${id}-title`} className="sr-only">
        Search
      </h2>
      <Command shouldFilter={false} loop label="Search" className="flex min-h-0 flex-col">
        <div className="flex items-center gap-2.5 border-b border-line px-4">
          <Search aria-hidden className="size-4 text-fg-muted" />
          <Command.Input
            value={search}
            onValueChange={setSearch}
            placeholder="Pages, actions, publishers"
            className="h-12 flex-1 bg-transparent text-base outline-none"
          />
        </div>
        <Command.List className="max-h-[52vh] overflow-y-auto p-2">
          {groups.map((group) => (
            <Command.Group key={group.label} heading={group.label} className={groupStyle}>
              {group.items.map((item) => (
                <Command.Item
                  key={item.value}
                  value={item.value}
                  onSelect={() => choose(item)}
                  className="flex h-9 items-center rounded-md px-2 text-sm data-[selected=true]:bg-subtle pointer-coarse:h-11"
                >
                  {item.label}
                </Command.Item>
              ))}
            </Command.Group>
          ))}
          {count === 0 && (
            <p className="px-2 py-8 text-center text-sm text-fg-muted">
              Nothing here is called “{search.trim()}”. Try a page’s name or what you want to do.
            </p>
          )}
        </Command.List>
      </Command>
      <p role="status" className="sr-only">
        {count === 1 ? "1 result" : `${count} results`}
      </p>
    </Modal>
  );
}

const groupStyle =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-fg-muted";

function found(items: PaletteItem[], search: string) {
  if (search.trim() === "") return atRest(items);

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
      };
    })
    .filter((group) => group.items.length > 0)
    .toSorted((a, b) => b.best - a.best);
}

/** Before anything is typed: what was opened last, then every page. */
function atRest(items: PaletteItem[]) {
  const recent = recentItems()
    .map((value) => items.find((item) => item.value === value))
    .filter((item) => item !== undefined)
    .slice(0, perGroup);
  const rest = groupOrder.map((label) => ({
    label,
    items: items.filter((item) => item.group === label && !recent.includes(item)),
  }));
  return [{ label: "Recent", items: recent }, ...rest].filter((group) => group.items.length > 0);
}
