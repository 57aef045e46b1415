import type { ReactNode } from "react";

type IconProps = { /** A class of Tailwind's. */ size?: string; className?: string };

/** Drawn here rather than taken from a package: a dozen lines weigh less than a library's frame. */
function Icon({ size = "size-5", className = "", children }: IconProps & { children: ReactNode }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${size} ${className}`}
    >
      {children}
    </svg>
  );
}

export const TickIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m4 10.5 4 4 8-9" />
  </Icon>
);

export const AlertIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="10" cy="10" r="7.5" />
    <path d="M10 6v4.5M10 13.75v.01" />
  </Icon>
);

export const LockIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="4" y="9" width="12" height="8" rx="2" />
    <path d="M7 9V6.5a3 3 0 0 1 6 0V9" />
  </Icon>
);

export const ChevronIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m5.5 8 4.5 4.5L14.5 8" />
  </Icon>
);

export const BusyIcon = ({ size = "size-5", className = "" }: IconProps) => (
  <svg
    aria-hidden
    viewBox="0 0 20 20"
    fill="none"
    className={`shrink-0 animate-spin ${size} ${className}`}
  >
    <circle cx="10" cy="10" r="7.5" stroke="currentColor" strokeWidth="2" opacity="0.25" />
    <path d="M17.5 10A7.5 7.5 0 0 0 10 2.5" stroke="currentColor" strokeWidth="2" />
  </svg>
);
