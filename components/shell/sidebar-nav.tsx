"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/class-names";
import { Tooltip } from "@/components/ui/tooltip";
import { useFrame, usePublisherPath } from "./frame-context";
import { currentItem, visibleMenu } from "./menu";
import type { MenuItem } from "./menu-item";
import { menuIcons } from "./menu-icons";

/** Sections and pages the viewer may open; the present one is marked. */
export function SidebarNav({ isCollapsed }: { isCollapsed: boolean }) {
  const sections = visibleMenu(useFrame());
  const items = sections.flatMap((section) => section.items);
  const current = currentItem(items, usePathname(), usePublisherPath());
  return (
    <nav aria-label="Dashboard" className="min-h-0 overflow-y-auto px-2 pb-4">
      {sections.map((section) => (
        <section key={section.label} className="mt-3 first:mt-1">
          {section.items.length > 1 && (
            <h2
              className={cn(
                "px-2 pb-1 text-xs font-medium text-fg-muted",
                isCollapsed && "sr-only",
              )}
            >
              {section.label}
            </h2>
          )}
          <ul className="grid gap-0.5">
            {section.items.map((item) => (
              <li key={item.path}>
                <NavLink item={item} isCurrent={item === current} isCollapsed={isCollapsed} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

type NavLinkProps = { item: MenuItem; isCurrent: boolean; isCollapsed: boolean };

function NavLink({ item, isCurrent, isCollapsed }: NavLinkProps) {
  const href = usePublisherPath()(item.path);
  const Icon = menuIcons[item.icon];
  const link = (
    <Link
      href={href}
      // Every page of the menu at once is a dozen queries nobody asked for.
      prefetch={false}
      aria-current={isCurrent ? "page" : undefined}
      aria-label={isCollapsed ? item.label : undefined}
      className={cn(
        "flex h-8 items-center gap-2.5 rounded-md px-2 text-sm font-medium text-fg-muted transition-colors hover:bg-subtle hover:text-fg pointer-coarse:h-11",
        "aria-[current=page]:bg-subtle aria-[current=page]:text-fg",
        isCollapsed && "justify-center px-0",
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {!isCollapsed && item.label}
    </Link>
  );
  return isCollapsed ? (
    <Tooltip content={item.label} side="right">
      {link}
    </Tooltip>
  ) : (
    link
  );
}
