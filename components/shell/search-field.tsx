"use client";

import { Search } from "lucide-react";
import { cn } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import { useShellActions } from "./shell-actions";

/** Looks like the field it opens. */
export function SearchField({ isCollapsed }: { isCollapsed: boolean }) {
  const { openSearch } = useShellActions();
  return (
    <button
      type="button"
      onClick={openSearch}
      aria-haspopup="dialog"
      aria-keyshortcuts="/ Control+K"
      className={cn(
        "flex h-8 w-full items-center gap-2 rounded-lg border border-control bg-bg px-2 text-sm text-fg-muted hover:text-fg pointer-coarse:h-11",
        isCollapsed && "justify-center px-0",
      )}
    >
      <Search aria-hidden className="size-4 shrink-0" />
      <span className={cn(isCollapsed && "sr-only")}>Search</span>
      {!isCollapsed && (
        <span aria-hidden className="ms-auto">
          <Kbd>/</Kbd>
        </span>
      )}
    </button>
  );
}
