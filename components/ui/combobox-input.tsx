"use client";

import { ChevronsUpDown } from "lucide-react";
import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from "react";
import { cn } from "./class-names";
import type { ComboboxProps } from "./combobox";
import { ComboboxList } from "./combobox-list";
import { controlStyle } from "./control-style";
import { useFieldWiring } from "./field-context";
import { matchOptions } from "./match-options";
import { Anchor, Panel, Root } from "./popover-layer";

/** More than anyone reads; typing narrows it down. */
const mostShown = 100;

type ComboboxInputProps = ComboboxProps & {
  /** Whether the focus was on what stood here until this was loaded; it is handed over. */
  wasFocused: RefObject<boolean>;
};

export function ComboboxInput({
  options,
  value,
  onChange,
  className,
  wasFocused,
  ...props
}: ComboboxInputProps) {
  const wiring = useFieldWiring(props);
  const listId = useId();
  const ref = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);

  useLayoutEffect(() => {
    if (wasFocused.current) ref.current?.focus();
  }, [wasFocused]);

  const chosen = options.find((option) => option.value === value);
  const matches = matchOptions(options, typed ?? "");
  const shown = matches.slice(0, mostShown);

  const open = () => {
    if (isOpen) return;
    setOpen(true);
    setActive(
      Math.max(
        0,
        shown.findIndex((option) => option.value === value),
      ),
    );
  };
  const close = () => {
    setOpen(false);
    setTyped(null);
  };
  const choose = (index: number) => {
    const option = shown[index];
    if (option) onChange(option.value);
    close();
  };
  const move = (to: number) => {
    if (!isOpen) return open();
    setActive((to + shown.length) % Math.max(1, shown.length));
  };

  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") move(active + 1);
    else if (event.key === "ArrowUp") move(active - 1);
    else if (event.key === "Enter" && isOpen) choose(active);
    else if (event.key === "Escape" && isOpen) close();
    else return;
    event.preventDefault();
  };

  return (
    <Root open={isOpen} onOpenChange={(next) => !next && close()}>
      <Anchor asChild>
        <span className={cn("relative inline-flex w-full", className)}>
          <input
            {...wiring}
            ref={ref}
            name={props.name}
            role="combobox"
            autoComplete="off"
            spellCheck={false}
            placeholder={props.placeholder}
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={isOpen && shown[active] ? `${listId}-${active}` : undefined}
            value={typed ?? chosen?.label ?? ""}
            onChange={(event) => {
              setTyped(event.target.value);
              setActive(0);
              setOpen(true);
            }}
            onFocus={(event) => event.target.select()}
            onClick={open}
            onBlur={close}
            onKeyDown={press}
            className={cn(controlStyle, "h-8 truncate ps-2.5 pe-8 pointer-coarse:h-10")}
          />
          <ChevronsUpDown
            aria-hidden
            className="pointer-events-none absolute inset-y-0 end-2 my-auto size-4 text-fg-muted"
          />
        </span>
      </Anchor>
      <Panel
        label="Choices"
        className="w-(--radix-popover-trigger-width) min-w-60 p-1"
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onInteractOutside={(event) => {
          // The input is part of it, though it stands outside the panel.
          if (event.target === ref.current) event.preventDefault();
        }}
      >
        <ComboboxList
          id={listId}
          options={shown}
          hidden={matches.length - shown.length}
          value={value}
          active={active}
          onChoose={choose}
          onPoint={setActive}
        />
      </Panel>
    </Root>
  );
}
