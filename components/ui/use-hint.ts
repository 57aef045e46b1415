"use client";

import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type PointerEvent,
} from "react";

/** How long a pointer rests before a hint shows, and how long it may take on its way to the hint. */
const restMs = 400;
const wayMs = 120;

/** Whoever has just read one hint gets the next at once. */
const readingMs = 300;
let lastHiddenAt = -Infinity;

/**
 * Whether a hint shows: while the pointer rests on its control or on the hint itself, or the
 * keyboard's focus is there. A press, Escape and scrolling put it away.
 */
export function useHint() {
  const [isShown, setShown] = useState(false);
  const timer = useRef<number>(undefined);

  const show = useCallback((afterMs: number) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setShown(true), afterMs);
  }, []);
  const hide = useCallback((afterMs = 0) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setShown(false), afterMs);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  useEffect(() => {
    if (!isShown) return;
    const escape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // Only the hint closes, not the dialog it may stand in.
      event.preventDefault();
      hide();
    };
    const scroll = () => hide();
    document.addEventListener("keydown", escape, true);
    window.addEventListener("scroll", scroll, true);
    return () => {
      lastHiddenAt = performance.now();
      document.removeEventListener("keydown", escape, true);
      window.removeEventListener("scroll", scroll, true);
    };
  }, [isShown, hide]);

  const enter = ({ pointerType }: PointerEvent) => {
    if (pointerType === "touch") return;
    show(performance.now() - lastHiddenAt < readingMs ? 0 : restMs);
  };
  const leave = () => hide(wayMs);
  return {
    isShown,
    onControl: {
      onPointerEnter: enter,
      onPointerLeave: leave,
      onPointerDown: () => hide(),
      onFocus: ({ target }: FocusEvent<HTMLElement>) => target.matches(":focus-visible") && show(0),
      onBlur: () => hide(),
    },
    onHint: { onPointerEnter: () => show(0), onPointerLeave: leave },
  };
}
