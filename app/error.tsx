"use client";

import { Button } from "@/components/ui/button";
import { PlainPage } from "@/components/shell/plain-page";

type Props = { error: Error & { digest?: string } };

export default function ErrorPage({ error }: Props) {
  return (
    <PlainPage
      title="This page could not be shown"
      action={
        <Button variant="primary" onClick={() => location.reload()}>
          Try again
        </Button>
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
