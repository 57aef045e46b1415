"use client";

import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { Tooltip } from "@/components/ui/tooltip";
import { JobTray } from "./job-tray";
import { PublisherSwitcher } from "./publisher-switcher";
import { SearchField } from "./search-field";
import { SidebarNav } from "./sidebar-nav";
import { sidebarCookie } from "./sidebar-cookie";
import { UserMenu } from "./user-menu";

/** The left menu on wide screens: 256 px, or 56 px of icons with their names in tooltips. */
export function Sidebar({ startsCollapsed }: { startsCollapsed: boolean }) {
  const [isCollapsed, setCollapsed] = useState(startsCollapsed);
  const toggle = () => {
    setCollapsed(!isCollapsed);
    document.cookie = `${sidebarCookie}=${isCollapsed ? "open" : "collapsed"}; Path=/; Max-Age=31536000; SameSite=Lax`;
  };
  const label = isCollapsed ? "Expand the menu" : "Collapse the menu";

  return (
    <aside
      aria-label="Menu"
      className={cn(
        "sticky top-(--bar) hidden h-[calc(100dvh-var(--bar))] shrink-0 flex-col border-e border-line bg-surface lg:flex",
        isCollapsed ? "w-14" : "w-64",
      )}
    >
      <SidebarContent isCollapsed={isCollapsed} />
      <div className={cn("flex px-2 pb-2", isCollapsed ? "justify-center" : "justify-end")}>
        <Tooltip content={label} side="right">
          <Button variant="ghost" size="icon-sm" aria-label={label} onClick={toggle}>
            {isCollapsed ? (
              <PanelLeftOpen className="size-4 text-fg-muted" />
            ) : (
              <PanelLeftClose className="size-4 text-fg-muted" />
            )}
          </Button>
        </Tooltip>
      </div>
    </aside>
  );
}

/** The same menu for both widths; on phones it stands in a sheet. */
export function SidebarContent({ isCollapsed }: { isCollapsed: boolean }) {
  return (
    <>
      <div className="grid gap-2 p-2">
        <PublisherSwitcher isCollapsed={isCollapsed} />
        <SearchField isCollapsed={isCollapsed} />
      </div>
      <SidebarNav isCollapsed={isCollapsed} />
      <div className="mt-auto grid gap-1 border-t border-line p-2">
        <JobTray isCollapsed={isCollapsed} />
        <UserMenu isCollapsed={isCollapsed} />
      </div>
    </>
  );
}
