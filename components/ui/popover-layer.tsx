"use client";

import * as Radix from "radix-ui/popover";
import type { ComponentProps } from "react";
import { cn } from "./class-names";
import { useLayerContainer } from "./layer";
import { StandIn, useOpener } from "./opener";

type PanelProps = ComponentProps<typeof Radix.Content> & {
  /** Names the panel for those who cannot see what it hangs on. */
  label: string;
};

/** For `Popover`: hangs on the button beside it. */
export function Content(props: PanelProps) {
  const { isOpen, setOpen } = useOpener();
  return (
    <Radix.Root open={isOpen} onOpenChange={(next) => setOpen(next)}>
      <Radix.Trigger asChild>
        <StandIn />
      </Radix.Trigger>
      <Panel {...props} />
    </Radix.Root>
  );
}

/** For what hangs on something else than a button: it stands in a `Root` of its own, after an `Anchor`. */
export const { Root, Anchor } = Radix;

export function Panel({ label, className, ...props }: PanelProps) {
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
