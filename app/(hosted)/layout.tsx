import type { Metadata } from "next";
import type { ReactNode } from "react";
import "./hosted.css";

/** These pages belong to one customer each, and to no search engine. */
export const metadata: Metadata = {
  robots: { index: false, follow: false },
  referrer: "strict-origin",
};

/** The customer's pages: light, with a stylesheet of their own and no library of the dashboard's. */
export default function HostedLayout({ children }: { children: ReactNode }) {
  return children;
}
