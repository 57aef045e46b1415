"use client";

import { Keyboard, LogOut, Settings } from "lucide-react";
import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/class-names";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { useFrame } from "./frame-context";
import { useShellActions } from "./shell-actions";

/** Who is signed in: personal settings, shortcuts, and the way out. */
export function UserMenu({ isCollapsed }: { isCollapsed: boolean }) {
  const { person } = useFrame();
  const { openShortcuts, signOut } = useShellActions();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        className={cn(
          "flex h-9 w-full min-w-0 items-center gap-2.5 rounded-lg px-1.5 text-start text-sm hover:bg-subtle aria-expanded:bg-subtle pointer-coarse:h-11",
          isCollapsed && "justify-center px-0",
        )}
      >
        <Avatar name={person.name} className="size-6" />
        <span className={isCollapsed ? "sr-only" : "min-w-0 flex-1 truncate"}>
          {person.name}
          <span className="sr-only">: personal menu</span>
        </span>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" side="top" className="w-60">
        <DropdownMenuLabel>{person.email}</DropdownMenuLabel>
        <DropdownMenuItem asChild>
          <Link href="/me">
            <Settings aria-hidden />
            Personal settings
          </Link>
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={openShortcuts}>
          <Keyboard aria-hidden />
          Keyboard shortcuts
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={signOut}>
          <LogOut aria-hidden />
          Sign out
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
