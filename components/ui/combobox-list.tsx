"use client";

import { Check } from "lucide-react";
import { useEffect, useRef } from "react";
import { cn } from "./class-names";
import type { Option } from "./match-options";

type ComboboxListProps = {
  id: string;
  options: readonly Option[];
  /** How many more match than are shown. */
  hidden: number;
  value: string | null;
  active: number;
  onChoose: (index: number) => void;
  onPoint: (index: number) => void;
};

/** The choices under a combobox. The focus stays in the input, which says which one is active. */
export function ComboboxList({ id, options, hidden, value, active, ...act }: ComboboxListProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);

  return (
    <>
      <div
        ref={ref}
        id={id}
        role="listbox"
        aria-label="Choices"
        className="max-h-72 overflow-y-auto"
      >
        {options.map((option, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the input's
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={option.value === value}
            // Keeps the focus in the input, whose blur would close the list before the click.
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => index !== active && act.onPoint(index)}
            onClick={() => act.onChoose(index)}
            className={cn(
              "flex min-h-8 items-center gap-2 rounded-md px-2 pointer-coarse:min-h-11",
              index === active && "bg-subtle",
            )}
          >
            <span className="min-w-0 flex-1 truncate">{option.label}</span>
            {option.hint && <span className="text-xs text-fg-muted">{option.hint}</span>}
            {option.value === value && <Check aria-hidden className="size-4 text-primary" />}
          </div>
        ))}
      </div>
      <p role="status" className="px-2 py-1.5 text-xs text-fg-muted empty:hidden">
        {options.length === 0 && "Nothing matches. Try fewer letters."}
        {hidden > 0 && `${hidden} more. Type to narrow them down.`}
      </p>
    </>
  );
}
