"use client";

import { Check } from "lucide-react";
import * as Radix from "radix-ui/dropdown-menu";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names";
import { useLayerContainer } from "./layer";

/** Not modal: the page stays readable and scrolls, and nothing is injected to stop it. */
export function DropdownMenu(props: ComponentProps<typeof Radix.Root>) {
  return <Radix.Root modal={false} {...props} />;
}

export const DropdownMenuTrigger = Radix.Trigger;
export const DropdownMenuRadioGroup = Radix.RadioGroup;

export function DropdownMenuContent({ className, ...props }: ComponentProps<typeof Radix.Content>) {
  const container = useLayerContainer();
  return (
    <Radix.Portal container={container}>
      <Radix.Content
        align="end"
        sideOffset={6}
        collisionPadding={8}
        {...props}
        className={cn(
          "z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 origin-(--radix-dropdown-menu-content-transform-origin) animate-layer overflow-y-auto",
          "rounded-lg border border-line bg-layer p-1 text-sm text-fg shadow-layer outline-none",
          className,
        )}
      />
    </Radix.Portal>
  );
}

const itemStyle = [
  "flex min-h-8 w-full items-center gap-2 rounded-md px-2 outline-none select-none pointer-coarse:min-h-11",
  "data-disabled:text-fg-muted data-highlighted:bg-subtle",
  "[&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-fg-muted",
].join(" ");

type ItemProps = ComponentProps<typeof Radix.Item> & { tone?: "danger" };

/** With `asChild` a `Link` becomes the item, and opens in a new tab when asked to. */
export function DropdownMenuItem({ tone, className, ...props }: ItemProps) {
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

export function DropdownMenuCheckboxItem({
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

export function DropdownMenuRadioItem({
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

export function DropdownMenuLabel({ children }: { children: ReactNode }) {
  return (
    <Radix.Label className="px-2 pt-1.5 pb-1 text-xs font-medium text-fg-muted">
      {children}
    </Radix.Label>
  );
}

export const DropdownMenuSeparator = () => <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
