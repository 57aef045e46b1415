import Link from "next/link";
import type { ComponentProps, MouseEvent } from "react";
import { buttonStyle, type ButtonStyle } from "./button-style";
import { cn } from "./class-names";
import { Spinner } from "./spinner";

type ButtonProps = ComponentProps<"button"> &
  ButtonStyle & {
    /** Busy with the last press. It keeps its place and its focus, and further presses do nothing. */
    loading?: boolean;
  };

/**
 * A button acts here; a `ButtonLink` leads elsewhere. It is never `disabled`, which would take it
 * out of the tab order and hide why: use `loading`, or `GatedButton` with a reason.
 */
export function Button({
  variant,
  size,
  loading = false,
  className,
  children,
  type = "button",
  onClick,
  ...props
}: ButtonProps) {
  return (
    <button
      {...props}
      type={type}
      aria-disabled={loading || props["aria-disabled"]}
      className={cn(buttonStyle({ variant, size }), className)}
      onClick={loading ? refuse : onClick}
    >
      {loading && <Spinner className={size === "sm" ? "size-3.5" : undefined} />}
      {children}
    </button>
  );
}

type ButtonLinkProps = ComponentProps<typeof Link> & ButtonStyle;

/** A link that looks like a button. */
export function ButtonLink({ variant, size, className, ...props }: ButtonLinkProps) {
  return <Link {...props} className={cn(buttonStyle({ variant, size }), className)} />;
}

function refuse(event: MouseEvent) {
  event.preventDefault();
}
