import type { Metadata } from "next";
import { plainAction, PlainPage } from "@/components/shell/plain-page";

export const metadata: Metadata = { title: "Not found" };

export default function NotFoundPage() {
  return (
    <PlainPage
      title="There is no page here"
      action={
        // oxlint-disable-next-line next/no-html-link-for-pages -- every page carries this one along, and would carry `Link` twice
        <a href="/p" className={plainAction}>
          Go to the dashboard
        </a>
      }
    >
      The address may be mistyped, or it leads to a publisher whose team you do not belong to.
    </PlainPage>
  );
}
