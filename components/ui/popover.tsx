"use client";

import * as Radix from "radix-ui/popover";
import type { ComponentProps } from "react";
import { cn } from "./class-names";
import { useLayerContainer } from "./layer";

export const Popover = Radix.Root;
export const PopoverTrigger = Radix.Trigger;
export const PopoverAnchor = Radix.Anchor;

type PopoverContentProps = ComponentProps<typeof Radix.Content> & {
  /** Names the panel for those who cannot see what it hangs on. */
  label: string;
};

/** A small panel that hangs on its trigger and leaves the page usable. */
export function PopoverContent({ label, className, ...props }: PopoverContentProps) {
  const container = useLayerContainer();
  return (
    <Radix.Portal container={container}>
      <Radix.Content
        align="start"
        sideOffset={6}
        collisionPadding={8}
        {...props}
        aria-label={label}
        className={cn(
          "z-50 max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-1rem)] origin-(--radix-popover-content-transform-origin) animate-layer overflow-y-auto",
          "rounded-lg border border-line bg-layer p-3 text-sm text-fg shadow-layer outline-none",
          className,
        )}
      />
    </Radix.Portal>
  );
}
