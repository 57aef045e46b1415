"use client";

import { Menu, Search } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { useFrame } from "./frame-context";
import { useShellActions } from "./shell-actions";
import { SidebarContent } from "./sidebar";

/** Stands in for the menu on narrow screens. */
export function TopBar() {
  const { publisher } = useFrame();
  const { openSearch } = useShellActions();
  const [isOpen, setOpen] = useState(false);
  const pathname = usePathname();
  useEffect(() => setOpen(false), [pathname]);

  return (
    <header className="sticky top-(--bar) z-30 flex h-13 items-center gap-1 border-b border-line bg-bg px-2 lg:hidden">
      <Button variant="ghost" size="icon" aria-label="Open the menu" onClick={() => setOpen(true)}>
        <Menu className="size-5" />
      </Button>
      <span className="min-w-0 flex-1 truncate text-sm font-semibold">{publisher.name}</span>
      <Button variant="ghost" size="icon" aria-label="Search" onClick={openSearch}>
        <Search className="size-5" />
      </Button>
      <Sheet open={isOpen} onClose={() => setOpen(false)} title="Menu" side="start" titleHidden>
        <div className="-m-4 flex min-h-full flex-col">
          <SidebarContent isCollapsed={false} />
        </div>
      </Sheet>
    </header>
  );
}
