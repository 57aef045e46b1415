"use client";

import { Command } from "cmdk";
import { Button } from "@/components/ui/button";
import type { PaletteItem } from "./palette-items";
import type { PaletteGroup } from "./palette-results";

type PaletteListProps = {
  groups: readonly PaletteGroup[];
  search: string;
  isSearching: boolean;
  hasFailed: boolean;
  retry: () => void;
  onChoose: (item: PaletteItem) => void;
};

/** What was found, group by group, or why there is nothing. */
export function PaletteList({ groups, search, onChoose, ...progress }: PaletteListProps) {
  const { isSearching, hasFailed, retry } = progress;
  return (
    <Command.List className="max-h-[52vh] overflow-y-auto p-2">
      {groups.map((group) => (
        <Command.Group key={group.label} heading={group.label} className={groupStyle}>
          {group.items.map((item) => (
            <Line key={item.value} item={item} onChoose={onChoose} />
          ))}
          {group.all && <Line item={group.all} isMuted onChoose={onChoose} />}
        </Command.Group>
      ))}
      {groups.length === 0 && !isSearching && !hasFailed && (
        <p className="px-2 py-8 text-center text-sm text-fg-muted">
          Nothing here is called “{search.trim()}”. Try the beginning of a name or address, a whole
          id, or what you want to do.
        </p>
      )}
      {hasFailed && (
        <p className="px-2 py-2 text-sm text-fg-muted">
          Customers and sales could not be searched.{" "}
          <Button variant="link" size="inline" onClick={retry}>
            Try again
          </Button>
        </p>
      )}
    </Command.List>
  );
}

type LineProps = {
  item: PaletteItem;
  isMuted?: boolean;
  onChoose: (item: PaletteItem) => void;
};

const Line = ({ item, isMuted = false, onChoose }: LineProps) => (
  <Command.Item
    value={item.value}
    onSelect={() => onChoose(item)}
    className="flex min-h-9 items-center gap-3 rounded-md px-2 py-1 text-sm data-[selected=true]:bg-subtle pointer-coarse:min-h-11"
  >
    <span className={isMuted ? "text-fg-muted" : "min-w-0 truncate"}>{item.label}</span>
    {item.detail && (
      <span className="tabular ms-auto shrink-0 text-xs text-fg-muted max-sm:max-w-28 max-sm:truncate">
        {item.detail}
      </span>
    )}
  </Command.Item>
);

const groupStyle =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-fg-muted";
