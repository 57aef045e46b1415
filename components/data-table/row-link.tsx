"use client";

import Link from "next/link";
import type { MouseEvent, ReactNode } from "react";

/** Where a row leads: a page of its own, or with `open` something that is shown over the list. */
export type RowTarget = { href: string; open?: () => void };

type RowLinkProps = { target: RowTarget; children: ReactNode };

const style =
  "rounded-sm font-medium text-fg decoration-fg-muted underline-offset-4 hover:underline group-hover/row:underline";

/** A real link, so that a row opens in a new tab when asked to. */
export function RowLink({ target: { href, open }, children }: RowLinkProps) {
  if (!open) {
    return (
      <Link href={href} prefetch={false} data-row-link className={style}>
        {children}
      </Link>
    );
  }
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  };
  return (
    <a href={href} onClick={press} data-row-link className={style}>
      {children}
    </a>
  );
}
