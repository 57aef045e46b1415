"use client";

import type { ComponentProps } from "react";
import { Button } from "./button";
import { Tooltip } from "./tooltip";

type GatedButtonProps = ComponentProps<typeof Button> & {
  /** Why it cannot be pressed now, and who or what can change that. None: an ordinary button. */
  reason?: string | undefined;
};

/** A button that may be out of reach: it stays in its place and in the tab order, and says why. */
export function GatedButton({ reason, ...props }: GatedButtonProps) {
  if (!reason) return <Button {...props} />;
  return (
    <Tooltip content={reason}>
      <Button
        {...props}
        aria-disabled
        type="button"
        onClick={undefined}
        aria-description={reason}
      />
    </Tooltip>
  );
}
