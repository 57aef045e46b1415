"use client";

import { useEffect, type RefObject } from "react";

type ListKeys = {
  /** Off for people who turned character keys off. */
  isOn: boolean;
  onFilter: () => void;
  onExport: () => void;
};

/**
 * The keys of a list: `j` and `k` go from row to row, `x` ticks, `f` filters, `e` exports. Enter needs
 * no key of its own, since the focus is on the row's link.
 */
export function useListKeys(root: RefObject<HTMLElement | null>, keys: ListKeys) {
  const { isOn, onFilter, onExport } = keys;
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (!root.current || !isForList(event)) return;
      const act = actions[event.key];
      if (act) act(root.current);
      else if (event.key === "f") onFilter();
      else if (event.key === "e") onExport();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [root, isOn, onFilter, onExport]);
}

const actions: Readonly<Record<string, (root: HTMLElement) => void>> = {
  j: (root) => step(root, 1),
  k: (root) => step(root, -1),
  x: (root) => focusedRow(root)?.querySelector<HTMLElement>("[data-row-box]")?.click(),
};

function step(root: HTMLElement, by: 1 | -1) {
  const rows = [...root.querySelectorAll<HTMLElement>("[data-row]")];
  const current = focusedRow(root);
  const at = current ? rows.indexOf(current) + by : 0;
  const row = rows[Math.min(Math.max(at, 0), rows.length - 1)];
  // Its link, which Enter opens, even where a box stands before it.
  const link = row?.querySelector<HTMLElement>("[data-row-link]");
  (link ?? row?.querySelector<HTMLElement>("[data-row-box]"))?.focus();
}

const focusedRow = (root: HTMLElement) => {
  const row = document.activeElement?.closest<HTMLElement>("[data-row]");
  return row && root.contains(row) ? row : null;
};

/** A layer that is open, a field and a menu have the keyboard to themselves. */
function isForList(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  if (document.querySelector("dialog:modal")) return false;
  const { target } = event;
  return !(
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest("input:not([type=checkbox]), textarea, select, [role=menu], [role=dialog]"))
  );
}
