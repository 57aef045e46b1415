"use client";

import { lazy, Suspense, type ComponentProps } from "react";
import { OpenerButton, OpenerProvider, useOpener, type OpenerButtonProps } from "./opener";

const load = () => import("./dropdown-menu-layer");

const LoadedContent = lazy(async () => ({ default: (await load()).Content }));

export const DropdownMenu = OpenerProvider;

export function DropdownMenuTrigger(props: OpenerButtonProps) {
  return <OpenerButton {...props} opens="menu" load={load} />;
}

export function DropdownMenuContent(props: ComponentProps<typeof LoadedContent>) {
  const { isWanted } = useOpener();
  if (!isWanted) return null;
  return (
    <Suspense fallback={null}>
      <LoadedContent {...props} />
    </Suspense>
  );
}

/** With `asChild` a `Link` becomes the item, and opens in a new tab when asked to. */
export const DropdownMenuItem = lazy(async () => ({ default: (await load()).Item }));

export const DropdownMenuCheckboxItem = lazy(async () => ({
  default: (await load()).CheckboxItem,
}));

export const DropdownMenuRadioGroup = lazy(async () => ({ default: (await load()).RadioGroup }));

export const DropdownMenuRadioItem = lazy(async () => ({ default: (await load()).RadioItem }));

export const DropdownMenuLabel = lazy(async () => ({ default: (await load()).Label }));

export const DropdownMenuSeparator = lazy(async () => ({ default: (await load()).Separator }));
