"use client";

import { lazy, Suspense, type ComponentProps } from "react";
import { OpenerButton, OpenerProvider, useOpener, type OpenerButtonProps } from "./opener";

const load = () => import("./popover-layer");

const LoadedContent = lazy(async () => ({ default: (await load()).Content }));

export const Popover = OpenerProvider;

export function PopoverTrigger(props: OpenerButtonProps) {
  return <OpenerButton {...props} opens="dialog" load={load} />;
}

/** A small panel that hangs on its trigger and leaves the page usable. */
export function PopoverContent(props: ComponentProps<typeof LoadedContent>) {
  const { isWanted } = useOpener();
  if (!isWanted) return null;
  return (
    <Suspense fallback={null}>
      <LoadedContent {...props} />
    </Suspense>
  );
}
