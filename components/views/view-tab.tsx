"use client";

import { Users } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { tabStyle } from "@/components/ui/tab-style";

type ViewTabProps = {
  href: string;
  label: string;
  isCurrent: boolean;
  isShared?: boolean;
  /** What is on screen is no longer what the view brings back. */
  isChanged?: boolean;
  onOpen: () => void;
  children?: ReactNode;
};

/** A link, so that a view opens in a new tab when asked to; pressed plainly it changes this list. */
export function ViewTab({ href, label, isCurrent, onOpen, ...props }: ViewTabProps) {
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <li className="flex shrink-0 items-center">
      <a
        href={href}
        onClick={press}
        aria-current={isCurrent ? "page" : undefined}
        className={tabStyle}
      >
        {props.isShared && <Users aria-hidden className="size-3.5" />}
        {label}
        {props.isShared && <span className="sr-only">, shared</span>}
        {props.isChanged && (
          <>
            <span aria-hidden data-mark className="size-1.5 rounded-full bg-warn" />
            <span className="sr-only">, with unsaved changes</span>
          </>
        )}
      </a>
      {props.children}
    </li>
  );
}
