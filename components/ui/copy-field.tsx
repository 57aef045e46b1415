"use client";

import { CopyButton } from "./copy-button";
import { Input } from "./input";
import { InputGroup } from "./input-group";

type CopyFieldProps = { value: string; label: string; className?: string };

/** Something to take elsewhere: a link, a key, an id. Stands in a `Field` or names itself. */
export function CopyField({ value, label, className }: CopyFieldProps) {
  return (
    <InputGroup
      end={<CopyButton text={value} label={`Copy ${label}`} />}
      {...(className && { className })}
    >
      <Input
        readOnly
        value={value}
        aria-label={label}
        className="truncate font-mono"
        onFocus={(event) => event.target.select()}
      />
    </InputGroup>
  );
}
