"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "./button";
import { announce } from "./live-regions";

type CopyButtonProps = {
  text: string;
  /** What is copied: "Copy e-mail address". */
  label: string;
  className?: string;
};

/** Copies, and says so in the same place. */
export function CopyButton({ text, label, className }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      announce("Copied");
    } catch {
      announce("Copying is not allowed here. Select the text instead.", "assertive");
    }
  };

  return (
    <Button
      variant="ghost"
      size="icon-sm"
      aria-label={label}
      title={label}
      onClick={() => void copy()}
      className={className}
    >
      {isCopied ? <Check className="size-3.5 text-ok" /> : <Copy className="size-3.5" />}
    </Button>
  );
}
