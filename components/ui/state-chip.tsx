import { CircleAlert, CircleCheck, CircleDashed, CircleDot, TriangleAlert } from "lucide-react";
import { Badge, type Tone } from "./badge";

const marks = {
  neutral: CircleDashed,
  primary: CircleDot,
  ok: CircleCheck,
  warn: TriangleAlert,
  bad: CircleAlert,
} satisfies Record<Tone, unknown>;

type StateChipProps = { tone: Tone; label: string; className?: string };

/** Where a thing stands. Each tone has its own sign, for those to whom all colours are one. */
export function StateChip({ tone, label, className }: StateChipProps) {
  const Mark = marks[tone];
  return (
    <Badge tone={tone} {...(className && { className })}>
      <Mark aria-hidden strokeWidth={2.5} />
      {label}
    </Badge>
  );
}
