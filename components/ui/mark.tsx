/** The product's mark. Decoration beside its name; the same drawing as the site's icon. */
export function Mark({ className = "size-6" }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={`shrink-0 ${className}`}>
      <rect width="32" height="32" rx="8" className="fill-primary" />
      <g
        fill="none"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-primary-fg"
      >
        <path d="M13.5 6.5v12.25a5.75 5.75 0 0 0 9 4.7" />
        <path d="M8 12h13.5" />
      </g>
    </svg>
  );
}
