"use client";

import { Button } from "../ui/button";
import { ErrorPanel } from "../ui/error-panel";
import { readFailure } from "../ui/failure";
import { useFormat } from "../ui/format-context";
import { Notice } from "../ui/notice";
import type { ListResult } from "./list-result";

type TableFailureProps = { label: string; result: ListResult<unknown> };

export function TableFailure({ label, result }: TableFailureProps) {
  const failure = readFailure(result.error);
  return (
    <ErrorPanel
      effect={`${label} could not be loaded.`}
      fix={failure.message}
      reference={failure.reference}
      onRetry={result.retry}
      isRetrying={result.isRetrying}
    />
  );
}

/** What was known stays on screen, with the time it was known. */
export function StaleNotice({ result }: { result: ListResult<unknown> }) {
  const { time } = useFormat();
  return (
    <Notice
      tone="warn"
      role="status"
      title={`Showing ${time(result.answeredAt)} data`}
      action={
        <Button size="sm" onClick={result.retry} loading={result.isRetrying}>
          Retry
        </Button>
      }
      className="mb-3"
    >
      {readFailure(result.error).message}
    </Notice>
  );
}
