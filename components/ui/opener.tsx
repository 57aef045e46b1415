"use client";

import { Slot } from "radix-ui/slot";
import {
  createContext,
  use,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ComponentProps,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  type RefObject,
} from "react";

type Opener = {
  isOpen: boolean;
  setOpen: (isOpen: boolean, isByKey?: boolean) => void;
  /** From the first opening on: what has closed may still be on its way out. */
  isWanted: boolean;
  /** Whether the last opening came from a key, which wants the focus on the first thing inside. */
  isByKey: boolean;
  buttonId: string;
  button: RefObject<HTMLElement | null>;
};

const OpenerContext = createContext<Opener | null>(null);

export function useOpener(): Opener {
  const opener = use(OpenerContext);
  if (!opener) throw new Error("Triggers and contents stand in a menu or a popover");
  return opener;
}

export type OpenerProps = {
  open?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  children: ReactNode;
};

/**
 * What a menu or a popover is until somebody wants it: a button that knows whether it is open. The
 * layer behind it, with all that places it and holds the focus, is loaded when one comes near.
 */
export function OpenerProvider({ open, onOpenChange, children }: OpenerProps) {
  const [isOwnOpen, setOwnOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const buttonId = useId();
  const button = useRef<HTMLElement>(null);
  const [isByKey, setByKey] = useState(false);
  const isOpen = open ?? isOwnOpen;
  if (isOpen && !isWanted) setWanted(true);

  const opener = useMemo<Opener>(() => {
    const setOpen = (next: boolean, byKey = false) => {
      setOwnOpen(next);
      setByKey(byKey);
      onOpenChange?.(next);
    };
    return { isOpen, setOpen, isWanted, isByKey, buttonId, button };
  }, [isOpen, isWanted, isByKey, buttonId, onOpenChange]);

  return <OpenerContext value={opener}>{children}</OpenerContext>;
}

export type OpenerButtonProps = ComponentProps<"button"> & { asChild?: boolean };

type Kind = { opens: "menu" | "dialog"; load: () => Promise<unknown> };

/** With `asChild` the one child becomes the button. */
export function OpenerButton({ opens, load, asChild, ...props }: OpenerButtonProps & Kind) {
  const { isOpen, setOpen, button, buttonId } = useOpener();
  const Tag = asChild ? Slot : "button";

  const toggle = (event: MouseEvent<HTMLButtonElement>) => {
    props.onClick?.(event);
    if (event.defaultPrevented) return;
    setOpen(!isOpen, event.detail === 0);
  };
  const press = (event: KeyboardEvent<HTMLButtonElement>) => {
    props.onKeyDown?.(event);
    if (event.defaultPrevented || opens !== "menu" || event.key !== "ArrowDown") return;
    event.preventDefault();
    setOpen(true, true);
  };
  const prepare = () => void load().catch(() => undefined);

  return (
    <Tag
      type="button"
      id={buttonId}
      aria-haspopup={opens}
      aria-expanded={isOpen}
      {...props}
      ref={button as Ref<HTMLButtonElement>}
      onClick={toggle}
      onKeyDown={press}
      onPointerEnter={prepare}
      onFocus={prepare}
    />
  );
}

/** Stands for the button inside the layer, which measures it and gives the focus back to it. */
export function StandIn({ ref }: { ref?: Ref<HTMLElement | null> }) {
  const { button } = useOpener();
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => button.current);
  return null;
}

/** Whether a press landed on the button, which toggles the layer by itself. */
export const isOn = (button: RefObject<HTMLElement | null>, target: EventTarget | null): boolean =>
  target instanceof Node && button.current?.contains(target) === true;
