type Props = { brand: string | null; className?: string };

/** A card's brand at a glance, beside words that name it; a plain card for one we do not know. */
export function CardMark({ brand, className = "h-6 w-9" }: Props) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 36 24"
      className={`shrink-0 rounded-sm ${className}`}
      data-brand={brand ?? undefined}
    >
      {drawings[brand ?? ""] ?? blank}
    </svg>
  );
}

const ground = <rect x=".5" y=".5" width="35" height="23" rx="3.5" fill="#fff" stroke="#d4d4d8" />;

const lettered = (text: string, fill: string, size: number) => (
  <text
    x="18"
    y="12"
    fill={fill}
    fontSize={size}
    fontWeight="800"
    fontStyle={size > 8 ? "italic" : undefined}
    fontFamily="Arial, sans-serif"
    textAnchor="middle"
    dominantBaseline="central"
  >
    {text}
  </text>
);

const drawings: Readonly<Record<string, React.ReactNode>> = {
  visa: (
    <>
      {ground}
      {lettered("VISA", "#1a3faa", 11)}
    </>
  ),
  mastercard: (
    <>
      {ground}
      <circle cx="14" cy="12" r="7" fill="#e5141d" />
      <circle cx="22" cy="12" r="7" fill="#f59e1b" />
      <path d="M18 6.25a7 7 0 0 1 0 11.5 7 7 0 0 1 0-11.5Z" fill="#f4631e" />
    </>
  ),
  amex: (
    <>
      <rect width="36" height="24" rx="4" fill="#1f6fd0" />
      {lettered("AMEX", "#fff", 8)}
    </>
  ),
};

const blank = (
  <g fill="none" className="stroke-fg-muted" strokeWidth="1.5">
    <rect x="1" y="1" width="34" height="22" rx="3.5" />
    <path d="M1 8h34M6 17h8" />
  </g>
);
