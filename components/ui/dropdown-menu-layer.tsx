"use client";

import { Check } from "lucide-react";
import * as Radix from "radix-ui/dropdown-menu";
import { useCallback, type ComponentProps, type ReactNode } from "react";
import { cn } from "./class-names";
import { useLayerContainer } from "./layer";
import { isOn, StandIn, useOpener } from "./opener";

/** Not modal: the page stays readable and scrolls, and nothing is injected to stop it. */
export function Content({ className, ...props }: ComponentProps<typeof Radix.Content>) {
  const container = useLayerContainer();
  const { isOpen, setOpen, button, buttonId, isByKey } = useOpener();
  // This may be here too late to have seen the key that opened it, so it finds the first item itself.
  const findFirst = useCallback(
    (menu: HTMLElement | null) => {
      if (!isByKey) return;
      const first = menu?.querySelector<HTMLElement>("[role^=menuitem]:not([data-disabled])");
      first?.focus({ preventScroll: true });
    },
    [isByKey],
  );
  return (
    <Radix.Root modal={false} open={isOpen} onOpenChange={(next) => setOpen(next)}>
      <Radix.Trigger asChild>
        <StandIn />
      </Radix.Trigger>
      <Radix.Portal container={container}>
        <Radix.Content
          align="end"
          sideOffset={6}
          collisionPadding={8}
          {...props}
          ref={findFirst}
          aria-labelledby={buttonId}
          onInteractOutside={(event) => isOn(button, event.target) && event.preventDefault()}
          className={cn(
            "z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 origin-(--radix-dropdown-menu-content-transform-origin) animate-layer overflow-y-auto",
            "rounded-lg border border-line bg-layer p-1 text-sm text-fg shadow-layer outline-none",
            className,
          )}
        />
      </Radix.Portal>
    </Radix.Root>
  );
}

const itemStyle = [
  "flex min-h-8 w-full items-center gap-2 rounded-md px-2 outline-none select-none pointer-coarse:min-h-11",
  "data-disabled:text-fg-muted data-highlighted:bg-subtle",
  "[&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-fg-muted",
].join(" ");

type ItemProps = ComponentProps<typeof Radix.Item> & { tone?: "danger" };

export function Item({ tone, className, ...props }: ItemProps) {
  return (
    <Radix.Item
      {...props}
      className={cn(
        itemStyle,
        tone === "danger" && "text-bad data-highlighted:bg-bad-soft [&_svg]:text-bad",
        className,
      )}
    />
  );
}

export function CheckboxItem({
  className,
  children,
  ...props
}: ComponentProps<typeof Radix.CheckboxItem>) {
  return (
    <Radix.CheckboxItem {...props} className={cn(itemStyle, "ps-8", className)}>
      <Chosen />
      {children}
    </Radix.CheckboxItem>
  );
}

export function RadioGroup(props: ComponentProps<typeof Radix.RadioGroup>) {
  return <Radix.RadioGroup {...props} />;
}

export function RadioItem({
  className,
  children,
  ...props
}: ComponentProps<typeof Radix.RadioItem>) {
  return (
    <Radix.RadioItem {...props} className={cn(itemStyle, "ps-8", className)}>
      <Chosen />
      {children}
    </Radix.RadioItem>
  );
}

const Chosen = () => (
  <Radix.ItemIndicator className="absolute start-3">
    <Check aria-hidden />
  </Radix.ItemIndicator>
);

export function Label({ children }: { children: ReactNode }) {
  return (
    <Radix.Label className="px-2 pt-1.5 pb-1 text-xs font-medium text-fg-muted">
      {children}
    </Radix.Label>
  );
}

export const Separator = () => <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
