"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useId, useMemo, useState, type KeyboardEvent } from "react";
import { useFormat } from "@/components/ui/format-context";
import { Modal } from "@/components/ui/modal";
import { Spinner } from "@/components/ui/spinner";
import { followLink } from "./follow-link";
import { useFrame, usePublisherPath } from "./frame-context";
import { visibleMenu } from "./menu";
import { paletteItems, type PaletteAction, type PaletteItem } from "./palette-items";
import { PaletteList } from "./palette-list";
import { looksExact, recordGroups, recordValue } from "./palette-records";
import { paletteResults } from "./palette-results";
import { rememberItem } from "./recent-items";
import { useRecordSearch } from "./use-record-search";

type Props = { onClose: () => void; onAction: (action: PaletteAction) => void };

/** Search over everything the viewer may open or do. Focus stays in the field; arrows choose. */
export function Palette({ onClose, onAction }: Props) {
  const frame = useFrame();
  const router = useRouter();
  const id = useId();
  const [search, setSearch] = useState("");
  const [selected, setSelected] = useState("");
  const { records, exact, ...progress } = useFoundRecords(search);
  const items = useMemo(
    () =>
      paletteItems({
        publisherId: frame.publisher.id,
        sections: visibleMenu(frame),
        publishers: frame.publishers,
      }),
    [frame],
  );
  const groups = useMemo(
    () => paletteResults(items, search, records, exact),
    [items, search, records, exact],
  );
  const count = groups.reduce((sum, group) => sum + group.items.length, 0);

  const choose = (item: PaletteItem) => {
    // Records stay out of what the browser remembers: their names are people's.
    if (item.group !== "Records") rememberItem(item.value);
    onClose();
    if (item.action.kind === "open") followLink(item.action.href, router.push);
    else onAction(item.action.name);
  };
  const open = (value: string) => {
    const item = groups.flatMap((group) => group.items).find((each) => each.value === value);
    if (item) choose(item);
  };
  const onEnter = useExact(search, { exact, isSearching: progress.isSearching, open });

  const [seenExact, setSeenExact] = useState<string | null>(null);
  if (exact !== seenExact) {
    setSeenExact(exact);
    if (exact) setSelected(exact);
  }

  return (
    <Modal
      onClose={onClose}
      labelledBy={`${id}-title`}
      className="mx-auto mt-[12vh] w-[calc(100%-2rem)] max-w-140 animate-layer flex-col overflow-hidden rounded-xl"
    >
      <h2 id={`${id}-title`} className="sr-only">
        Search
      </h2>
      <Command
        shouldFilter={false}
        loop
        label="Search"
        value={selected}
        onValueChange={setSelected}
        onKeyDown={onEnter}
        className="flex min-h-0 flex-col"
      >
        <div className="flex items-center gap-2.5 border-b border-line px-4">
          {progress.isSearching ? (
            <Spinner className="size-4 text-fg-muted" />
          ) : (
            <Search aria-hidden className="size-4 text-fg-muted" />
          )}
          <Command.Input
            value={search}
            onValueChange={setSearch}
            placeholder="Email, name, any id, pages, actions"
            className="h-12 flex-1 bg-transparent text-base outline-none"
          />
        </div>
        <PaletteList groups={groups} search={search} onChoose={choose} {...progress} />
      </Command>
      <p role="status" className="sr-only">
        {!progress.isSearching && (count === 1 ? "1 result" : `${count} results`)}
      </p>
    </Modal>
  );
}

/** The server's finds for what is typed, as the palette shows them. */
function useFoundRecords(search: string) {
  const { found, ...progress } = useRecordSearch(search);
  const path = usePublisherPath();
  const { money, date, number } = useFormat();
  const term = search.trim();
  const records = found
    ? recordGroups(found, {
        term,
        path,
        number,
        date,
        money: (amount) => money(amount, true),
      })
    : [];
  return { records, exact: found?.exact ? recordValue(found.exact) : null, ...progress };
}

type ExactSearch = {
  exact: string | null;
  isSearching: boolean;
  open: (value: string) => void;
};

/** Enter on a whole id or address opens its record, also where the answer is still on its way. */
function useExact(search: string, { exact, isSearching, open }: ExactSearch) {
  const [awaited, setAwaited] = useState<string | null>(null);
  const isAwaited = awaited !== null && awaited === search.trim();

  useEffect(() => {
    if (isAwaited && exact) open(exact);
  });

  return (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    const term = search.trim();
    if (!isSearching || !looksExact(term)) return;
    event.preventDefault();
    setAwaited(term);
  };
}
