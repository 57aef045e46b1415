"use client";

import { ErrorPanel } from "@/components/ui/error-panel";
import { PageHeader } from "@/components/ui/page";

type Props = { error: Error & { digest?: string } };

/** The menu stays; only the page is replaced. */
export default function DashboardError({ error }: Props) {
  return (
    <>
      <PageHeader title="This page could not be shown" />
      <ErrorPanel
        effect="Something broke on the way to you."
        fix="Nothing was changed. Try again in a moment."
        // From the server, since a part that failed to arrive is not fetched a second time.
        onRetry={() => location.reload()}
        reference={error.digest ?? null}
      />
    </>
  );
}
