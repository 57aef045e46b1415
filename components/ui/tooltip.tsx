"use client";

import * as Radix from "radix-ui/tooltip";
import type { ReactElement, ReactNode } from "react";
import { useLayerContainer } from "./layer";

export const TooltipProvider = Radix.Provider;

type TooltipProps = {
  content: ReactNode;
  side?: "top" | "right" | "bottom" | "left";
  /** The control it explains: something that can hold the focus. */
  children: ReactElement;
};

/**
 * More words about a control, on hover and on focus. Never the only place for what one must know:
 * fingers do not hover.
 */
export function Tooltip({ content, side = "top", children }: TooltipProps) {
  const container = useLayerContainer();
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal container={container}>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 max-w-70 animate-appear-fast rounded-md bg-fg px-2 py-1 text-xs text-pretty text-bg"
        >
          {content}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
