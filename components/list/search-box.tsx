"use client";

import { Search, X } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "../ui/button";
import { Input } from "../ui/input";
import { InputGroup } from "../ui/input-group";

type SearchBoxProps = {
  /** What it looks through: "Search by target or request id". */
  label: string;
  value: string;
  onChange: (value: string) => void;
};

/** Long enough to type the next letter, short enough to be felt as at once. */
const pauseMs = 250;

/** Searches while one types, after each pause; Enter does not wait, Escape empties. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    // The URL changed otherwise: Back, a saved view, "Clear filters".
    setKnown(value);
    setTyped(value);
  }
  const search = (text: string) => {
    const trimmed = text.trim();
    if (trimmed !== value) onChange(trimmed);
  };

  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);

  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        search(typed);
      }}
      className="w-full sm:w-60"
    >
      <InputGroup
        start={<Search aria-hidden className="size-4" />}
        end={
          typed && (
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label="Clear search"
              onClick={() => setTyped("")}
              className="size-6 text-fg-muted"
            >
              <X className="size-3.5" />
            </Button>
          )
        }
      >
        <Input
          type="search"
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || typed === "") return;
            event.preventDefault();
            setTyped("");
          }}
          className="[&::-webkit-search-cancel-button]:hidden"
        />
      </InputGroup>
    </form>
  );
}
