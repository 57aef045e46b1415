"use client";

import { ArrowDown, ArrowUp, GripVertical } from "lucide-react";
import { useState, type DragEvent, type ReactNode } from "react";
import { Button } from "../ui/button";
import { CheckboxLine } from "../ui/checkbox";
import { cn } from "../ui/class-names";
import { announce } from "../ui/live-regions";
import { choosableColumns, chosenColumns, moveId, type Columns } from "./columns";

export type ColumnsPanelProps = {
  columns: Columns<never>;
  chosen: readonly string[] | null;
  onChange: (chosen: readonly string[] | null) => void;
};

/** Which columns stand, and in what order: by buttons, or by dragging. */
export function ColumnsPanel({ columns, chosen, onChange }: ColumnsPanelProps) {
  const [dragged, setDragged] = useState<string | null>(null);
  const entries = choosableColumns(columns, chosen);
  const shown = entries.filter(({ isShown }) => isShown).map(({ column }) => column.id);
  const apply = (ids: readonly string[]) => onChange(chosenColumns(columns, ids));

  const move = (id: string, label: string, to: number) => {
    apply(moveId(shown, id, to));
    announce(`${label}, column ${to + 2} of ${shown.length + 1}`);
  };
  const drop = (event: DragEvent, at: number) => {
    event.preventDefault();
    if (dragged !== null) apply(moveId(shown, dragged, at));
    setDragged(null);
  };

  return (
    <div className="w-72 max-w-full">
      <p className="px-2 pb-2 text-xs text-fg-muted">{columns[0].label} always comes first.</p>
      <ul>
        {entries.map(({ column: { id, label }, isShown }, at) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is for the mouse alone; the buttons do the same
          <li
            key={id}
            draggable={isShown}
            onDragStart={() => setDragged(id)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => isShown && dragged !== null && event.preventDefault()}
            onDrop={(event) => drop(event, at)}
            className={cn(
              "flex min-h-8 items-center gap-2 rounded-md px-2 hover:bg-subtle pointer-coarse:min-h-11",
              dragged === id && "opacity-60",
            )}
          >
            <GripVertical
              aria-hidden
              className={cn("size-3.5 text-fg-muted", isShown ? "cursor-grab" : "invisible")}
            />
            <CheckboxLine
              label={label}
              checked={isShown}
              onChange={() => apply(isShown ? shown.filter((each) => each !== id) : [...shown, id])}
              className="flex-1"
            />
            {isShown && (
              <span className="flex">
                <MoveButton
                  label={`Move ${label} up`}
                  isEnd={at === 0}
                  onPress={() => move(id, label, at - 1)}
                >
                  <ArrowUp className="size-3.5" />
                </MoveButton>
                <MoveButton
                  label={`Move ${label} down`}
                  isEnd={at === shown.length - 1}
                  onPress={() => move(id, label, at + 1)}
                >
                  <ArrowDown className="size-3.5" />
                </MoveButton>
              </span>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-2 border-t border-line pt-2">
        <Button
          variant="ghost"
          size="sm"
          aria-disabled={chosen === null}
          onClick={chosen === null ? undefined : () => onChange(null)}
        >
          Reset columns
        </Button>
      </div>
    </div>
  );
}

type MoveButtonProps = {
  label: string;
  isEnd: boolean;
  onPress: () => void;
  children: ReactNode;
};

const MoveButton = ({ label, isEnd, onPress, children }: MoveButtonProps) => (
  <Button
    variant="ghost"
    size="icon-sm"
    aria-label={label}
    aria-disabled={isEnd}
    onClick={isEnd ? undefined : onPress}
    className="size-6 text-fg-muted"
  >
    {children}
  </Button>
);
