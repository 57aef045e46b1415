"use client";

import { Slot } from "radix-ui/slot";
import {
  useId,
  useLayoutEffect,
  useRef,
  type ComponentProps,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from "react";
import { createPortal } from "react-dom";
import { useLayerContainer } from "./layer";
import { placeBeside, type Side } from "./place-beside";
import { useHint } from "./use-hint";

type TooltipProps = {
  content: ReactNode;
  side?: Side;
  /** The control it explains: something that can hold the focus. */
  children: ReactElement;
};

/**
 * More words about a control, on hover and on focus. Never the only place for what one must know:
 * fingers do not hover.
 */
export function Tooltip({ content, side = "top", children }: TooltipProps) {
  const id = useId();
  const control = useRef<HTMLElement>(null);
  const { isShown, onControl, onHint } = useHint();
  return (
    <>
      <Slot ref={control} aria-describedby={isShown ? id : undefined} {...onControl}>
        {children}
      </Slot>
      {isShown && (
        <Bubble {...{ id, control, side }} {...onHint}>
          {content}
        </Bubble>
      )}
    </>
  );
}

type BubbleProps = ComponentProps<"div"> & { control: RefObject<HTMLElement | null>; side: Side };

function Bubble({ control, side, ...props }: BubbleProps) {
  const container = useLayerContainer();
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current: bubble } = ref;
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    if (!bubble || !control.current) return;
    const [beside, box] = [control.current.getBoundingClientRect(), bubble.getBoundingClientRect()];
    const { x, y } = placeBeside(beside, box, side, { width, height });
    bubble.style.translate = `${x}px ${y}px`;
  });
  return createPortal(
    <div
      {...props}
      ref={ref}
      role="tooltip"
      className="fixed top-0 left-0 z-50 w-max max-w-70 animate-appear-fast rounded-md bg-fg px-2 py-1 text-xs text-pretty text-bg"
    />,
    container ?? document.body,
  );
}
