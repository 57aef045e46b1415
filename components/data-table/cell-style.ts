import type { Column } from "./columns";

/**
 * Under 768 px a row is a small card of its first-priority cells; above, a line of a table that may
 * be wider than the screen, with its name held at the edge.
 */
export const rowStyle = [
  "group/row bg-bg hover:bg-surface data-selected:bg-primary-soft",
  "max-md:relative max-md:grid max-md:grid-cols-[auto_minmax(0,1fr)_auto] max-md:items-start max-md:px-3 max-md:py-2.5",
  "max-md:border-b max-md:border-line max-md:last:border-0",
].join(" ");

export const cellStyle =
  "h-10 border-line px-3 py-1.5 align-middle md:border-b md:group-last/row:border-b-0";

/** Cells of the row's frame: the box to tick it, the menu of what can be done with it. */
export const edgeStyle =
  "md:w-0 max-md:row-start-1 max-md:h-auto max-md:border-0 max-md:p-0 max-md:pt-0.5 max-md:pe-3";

export const stickyStyle = "md:sticky md:z-10 md:bg-inherit md:max-xl:border-e";

const priorities: Record<Column<never>["priority"], string> = {
  1: "max-md:col-start-2 max-md:h-auto max-md:border-0 max-md:p-0",
  2: "max-md:hidden",
  3: "max-md:hidden",
};

/** A third-priority column gives way on a narrow screen, unless somebody asked for it. */
export const priorityStyle = (priority: Column<never>["priority"], isChosen: boolean) =>
  priority === 3 && !isChosen ? "max-[1400px]:hidden" : priorities[priority];
