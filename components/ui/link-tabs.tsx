import Link from "next/link";
import type { ReactNode } from "react";
import { tabListStyle, tabStyle } from "./tab-style";

type LinkTab = {
  href: string;
  label: ReactNode;
  /** How many are behind it, already formatted. */
  count?: ReactNode;
  isCurrent: boolean;
};

/** Parts of a page that have an address each: they can be shared, and Back returns to them. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  return (
    <nav aria-label={label}>
      <ul className={tabListStyle}>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              scroll={false}
              aria-current={tab.isCurrent ? "page" : undefined}
              className={tabStyle}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="tabular text-xs font-normal text-fg-muted">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
