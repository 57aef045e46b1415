"use client";

import { plainAction, PlainPage } from "@/components/shell/plain-page";

type Props = { error: Error & { digest?: string } };

export default function ErrorPage({ error }: Props) {
  return (
    <PlainPage
      title="This page could not be shown"
      action={
        <button type="button" onClick={() => location.reload()} className={plainAction}>
          Try again
        </button>
      }
    >
      <p>Something broke on our side. Nothing you entered was changed.</p>
      {error.digest && (
        <p className="mt-3 text-xs">
          Support reference <span className="font-mono select-all">{error.digest}</span>
        </p>
      )}
    </PlainPage>
  );
}
