import { cva, type VariantProps } from "class-variance-authority";

/** The look of everything that is pressed, shared by buttons and by links that look like one. */
export const buttonStyle = cva(
  [
    "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-lg font-medium whitespace-nowrap",
    "transition-colors select-none aria-disabled:opacity-60 [&_svg]:shrink-0",
  ],
  {
    variants: {
      variant: {
        primary: "bg-primary text-primary-fg hover:bg-primary-hover aria-disabled:hover:bg-primary",
        secondary:
          "border border-line bg-bg text-fg hover:bg-subtle aria-disabled:hover:bg-bg aria-expanded:bg-subtle",
        ghost: "text-fg hover:bg-subtle aria-disabled:hover:bg-transparent aria-expanded:bg-subtle",
        danger: "bg-bad text-bad-fg hover:bg-bad-hover aria-disabled:hover:bg-bad",
        "danger-quiet":
          "border border-line bg-bg text-bad hover:bg-bad-soft aria-disabled:hover:bg-bg",
        link: "rounded-sm font-medium text-primary underline-offset-4 hover:underline",
      },
      size: {
        sm: "h-7 px-2.5 text-xs",
        md: "h-8 px-3 text-sm pointer-coarse:h-10",
        lg: "h-11 px-5 text-base",
        icon: "size-8 pointer-coarse:size-10",
        "icon-sm": "hit-area size-7",
        inline: "h-auto p-0 text-[length:inherit]",
      },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

export type ButtonStyle = VariantProps<typeof buttonStyle>;
