"use client";

import { Check, ChevronsUpDown, Plus } from "lucide-react";
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

/** Whose dashboard this is, and the way to the others. */
export function PublisherSwitcher({ isCollapsed }: { isCollapsed: boolean }) {
  const { publisher, publishers } = useFrame();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        className={cn(
          "flex h-11 w-full min-w-0 items-center gap-2.5 rounded-lg px-1.5 text-start hover:bg-subtle aria-expanded:bg-subtle",
          isCollapsed && "justify-center px-0",
        )}
      >
        <Avatar name={publisher.name} shape="organisation" />
        <span className={isCollapsed ? "sr-only" : "min-w-0 flex-1"}>
          <span className="block truncate text-sm/5 font-semibold">{publisher.name}</span>
          <span className="tabular block text-xs/4 text-fg-muted">{publisher.id}</span>
          <span className="sr-only">Switch publisher</span>
        </span>
        {!isCollapsed && <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-fg-muted" />}
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="w-60">
        <DropdownMenuLabel>Publishers</DropdownMenuLabel>
        {publishers.map(({ id, name }) => (
          <DropdownMenuItem key={id} asChild>
            <Link
              href={`/p/${id}/overview`}
              aria-current={id === publisher.id ? "true" : undefined}
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate">{name}</span>
                <span className="tabular block text-xs text-fg-muted">{id}</span>
              </span>
              {id === publisher.id && <Check aria-label="Open now" />}
            </Link>
          </DropdownMenuItem>
        ))}
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href="/me/new-publisher">
            <Plus aria-hidden />
            New publisher
          </Link>
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
