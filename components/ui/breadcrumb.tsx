import { ChevronRight } from "lucide-react";
import Link from "next/link";

type Crumb = { label: string; href: string };

/** The way up. The page itself is the heading below, and is not repeated here. */
export function Breadcrumb({ trail }: { trail: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb">
      <ol className="flex flex-wrap items-center gap-1 text-xs text-fg-muted">
        {trail.map((crumb, index) => (
          <li key={crumb.href} className="flex items-center gap-1">
            {index > 0 && <ChevronRight aria-hidden className="size-3 rtl:rotate-180" />}
            <Link href={crumb.href} className="hit-area rounded-sm hover:text-fg hover:underline">
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
