"use client";

import { Link2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/button";
import { announce } from "../ui/live-regions";

/** The address says it all: whoever gets it sees the same list. */
export function CopyLink() {
  const [said, setSaid] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setSaid("Link copied");
      announce("Link copied");
    } catch {
      setSaid("Copy it from the address bar");
    }
  };
  return (
    <Button
      variant="ghost"
      onClick={() => void copy()}
      onBlur={() => setSaid(null)}
      className="text-fg-muted"
    >
      <Link2 aria-hidden className="size-4" />
      {said ?? "Copy link"}
    </Button>
  );
}
