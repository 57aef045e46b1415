export const tabListStyle =
  "flex gap-1 overflow-x-auto border-b border-line [scrollbar-width:none] py-1 -my-1";

/** Marked by a line as well as by ink, so that it shows without colour. */
export const tabStyle = [
  "relative inline-flex h-8 shrink-0 items-center gap-1.5 rounded-md px-2.5 text-sm font-medium text-fg-muted transition-colors pointer-coarse:h-11",
  "hover:bg-subtle hover:text-fg aria-selected:text-fg aria-[current=page]:text-fg focus-visible:-outline-offset-2",
  "after:absolute after:inset-x-2.5 after:-bottom-1 after:h-0.5 after:rounded-full",
  "aria-selected:after:bg-fg aria-[current=page]:after:bg-fg",
].join(" ");
