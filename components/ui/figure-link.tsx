import Link from "next/link";
import type { ReactNode } from "react";

type FigureLinkProps = {
  href: string;
  /** Names the rows behind the figure: "Transactions of ana@example.com". */
  label: string;
  children: ReactNode;
};

/** A figure that opens the rows it is made of. */
export const FigureLink = ({ href, label, children }: FigureLinkProps) => (
  <Link
    href={href}
    prefetch={false}
    title={label}
    className="hit-area rounded-sm underline-offset-4 hover:underline"
  >
    {children}
  </Link>
);
