"use client";

import {
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type MouseEvent,
  type ReactNode,
} from "react";
import { createPortal } from "react-dom";
import { cn } from "./class-names";
import { LayerContext } from "./layer";

type ModalProps = {
  onClose: () => void;
  role?: "dialog" | "alertdialog";
  labelledBy: string;
  describedBy?: string | undefined;
  /** While false, Escape and a press outside do nothing: something is under way. */
  dismissible?: boolean;
  className?: string;
  children: ReactNode;
};

/**
 * The browser's own modal: it traps focus, silences the page behind it and gives focus back to
 * whoever opened it. Mounted means open; `Dialog` and `Sheet` give it a shape.
 */
export function Modal(props: ModalProps) {
  // A page may open with a modal already named in its address. The server cannot show it, so the
  // browser must not either until it has taken over what the server sent.
  const isAwake = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  return isAwake ? <OpenModal {...props} /> : null;
}

function OpenModal({ onClose, role, dismissible = true, className, ...props }: ModalProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const pressedOutside = useRef(false);
  // Read while rendering: a menu that leads here is gone, and its items with it, once this is shown.
  const [menuButton] = useState(buttonOfOpenMenu);
  const [container, setContainer] = useState<HTMLElement | null>(null);

  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    dialog.showModal();
    firstFocus(dialog).focus();
    setContainer(dialog);
    return () => {
      // Closing before removal is what returns focus to the opener.
      dialog.close();
      const isStranded =
        document.activeElement === document.body || dialog.contains(document.activeElement);
      if (isStranded) menuButton?.focus();
    };
  }, [menuButton]);

  // Both ends of a press count: text dragged out of an input ends outside and means nothing.
  const notePress = (event: MouseEvent) => {
    pressedOutside.current = event.target === event.currentTarget;
  };
  const closeFromOutside = (event: MouseEvent) => {
    const isOutside = pressedOutside.current && event.target === event.currentTarget;
    if (isOutside && dismissible) onClose();
  };

  // At the end of the page, because it may be opened from within a form and hold one itself.
  return createPortal(
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a press outside is for the mouse only; the keyboard has Escape and the buttons
    <dialog
      ref={ref}
      role={role}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      tabIndex={-1}
      onCancel={(event) => {
        event.preventDefault();
        if (dismissible) onClose();
      }}
      // Browsers close on a second Escape whatever the page says; the owner has to hear of it.
      onClose={() => {
        if (!ref.current?.open) onClose();
      }}
      onMouseDown={notePress}
      onClick={closeFromOutside}
      // Events follow the tree of components, past the portal, to the form that opened it.
      onSubmit={(event) => event.stopPropagation()}
      className={cn(
        "fixed border border-line bg-layer text-fg shadow-layer outline-none open:flex",
        className,
      )}
    >
      <LayerContext value={container}>{props.children}</LayerContext>
    </dialog>,
    document.body,
  );
}

/** The button whose menu holds the focus now. */
function buttonOfOpenMenu(): HTMLElement | null {
  const menu = document.activeElement?.closest("[role=menu]");
  return document.getElementById(menu?.getAttribute("aria-labelledby") ?? "");
}

/** The control marked for it, else the first to write in, else the dialog itself. */
function firstFocus(dialog: HTMLDialogElement): HTMLElement {
  return (
    dialog.querySelector<HTMLElement>("[data-initial-focus]") ??
    dialog.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea") ??
    dialog
  );
}
