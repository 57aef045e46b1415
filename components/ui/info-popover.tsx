"use client";

import { Info } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { Popover, PopoverContent, PopoverTrigger } from "./popover";

type InfoPopoverProps = { label: string; children: ReactNode };

/** The small "i" beside a figure: what exactly it counts. Opens by press, so fingers reach it too. */
export function InfoPopover({ label, children }: InfoPopoverProps) {
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={label}
          className="size-5 rounded-full text-fg-muted"
        >
          <Info className="size-3.5" />
        </Button>
      </PopoverTrigger>
      <PopoverContent label={label} className="w-72 text-pretty">
        {children}
      </PopoverContent>
    </Popover>
  );
}
