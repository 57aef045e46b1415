"use client";

import { Copy, Lock, Pencil, Star, StarOff, Trash2, Users } from "lucide-react";
import { DropdownMenuItem, DropdownMenuSeparator } from "@/components/ui/dropdown-menu";
import { OverflowMenu } from "@/components/ui/overflow-menu";
import type { View } from "@/server/services/views/list-views";

export type ViewAct = "rename" | "duplicate" | "share" | "set-default" | "delete";

type ViewMenuProps = { view: View; onAct: (act: ViewAct) => void };

/** What can be done with a view: a shared one of somebody else can only be copied. */
export function ViewMenu({ view, onAct }: ViewMenuProps) {
  const { isDefault, isShared, mayEdit } = view;
  return (
    <OverflowMenu label={`Actions for the view ${view.name}`} size="icon-sm">
      {mayEdit && (
        <DropdownMenuItem onSelect={() => onAct("rename")}>
          <Pencil aria-hidden />
          Rename…
        </DropdownMenuItem>
      )}
      <DropdownMenuItem onSelect={() => onAct("duplicate")}>
        <Copy aria-hidden />
        Duplicate
      </DropdownMenuItem>
      {mayEdit && (
        <>
          <DropdownMenuItem onSelect={() => onAct("set-default")}>
            {isDefault ? <StarOff aria-hidden /> : <Star aria-hidden />}
            {defaultLabel(view)}
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => onAct("share")}>
            {isShared ? <Lock aria-hidden /> : <Users aria-hidden />}
            {isShared ? "Make private" : "Share with the team"}
          </DropdownMenuItem>
          <DropdownMenuSeparator />
          <DropdownMenuItem tone="danger" onSelect={() => onAct("delete")}>
            <Trash2 aria-hidden />
            Delete…
          </DropdownMenuItem>
        </>
      )}
    </OverflowMenu>
  );
}

const defaultLabel = ({ isDefault, isShared }: View) => {
  if (isDefault) return "Stop opening with this view";
  return isShared ? "Open with it for everybody" : "Open with this view";
};
