/**
 * Text controls share one edge. Letters are 16 px on phones, where a smaller size makes the
 * browser zoom in on focus.
 */
export const controlStyle = [
  "w-full rounded-lg border border-control bg-bg text-base text-fg md:text-sm",
  "transition-colors hover:border-fg-muted aria-invalid:border-bad",
  "focus-visible:outline-offset-0 focus-visible:border-primary",
  "[&[readonly]]:bg-surface disabled:opacity-60",
].join(" ");
