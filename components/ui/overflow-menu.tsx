"use client";

import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { DropdownMenu, DropdownMenuContent, DropdownMenuTrigger } from "./dropdown-menu";

type OverflowMenuProps = {
  /** Says of what: "More actions for Ana Silva". */
  label: string;
  size?: "icon" | "icon-sm";
  children: ReactNode;
};

/** Everything that is not the main action, behind three dots. */
export function OverflowMenu({ label, size = "icon", children }: OverflowMenuProps) {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant={size === "icon" ? "secondary" : "ghost"} size={size} aria-label={label}>
          <Ellipsis className="size-4" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>{children}</DropdownMenuContent>
    </DropdownMenu>
  );
}
