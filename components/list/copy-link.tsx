"use client";

import { Check, Link2 } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "../ui/button";
import { announce } from "../ui/live-regions";
import { Tooltip } from "../ui/tooltip";

const saidMs = 2_000;

/** The address says it all: whoever gets it sees the same list. */
export function CopyLink() {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), saidMs);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setCopied(true);
      announce("Link copied");
    } catch {
      announce("Copying is not allowed here. Copy the address of the page instead.", "assertive");
    }
  };
  return (
    <Tooltip content={isCopied ? "Link copied" : "Copy link"}>
      <Button variant="ghost" size="icon" aria-label="Copy link" onClick={() => void copy()}>
        {isCopied ? (
          <Check className="size-4 text-ok" />
        ) : (
          <Link2 className="size-4 text-fg-muted" />
        )}
      </Button>
    </Tooltip>
  );
}
