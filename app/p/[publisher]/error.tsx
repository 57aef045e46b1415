"use client";

import { ErrorPanel } from "@/components/ui/error-panel";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** The menu stays; only the page is replaced. */
export default function DashboardError({ error, reset }: Props) {
  return (
    <ErrorPanel
      effect="This page could not be shown."
      fix="Nothing was changed. Try again in a moment."
      onRetry={reset}
      reference={error.digest ?? null}
    />
  );
}
