"use client";

import { controlLook, fieldWiring, HostedField } from "./hosted-field";
import { ChevronIcon } from "./icons";
import { useWords } from "./words";

type Props = {
  /** `NL Netherlands`, a line each: as one text they travel with the page but once. */
  countries: string;
  country: string;
  isReadOnly: boolean;
  problem: string | undefined;
  onChange: (country: string) => void;
};

/** Decides the tax, and with it the price. */
export function CountryField({ countries, country, isReadOnly, problem, onChange }: Props) {
  const { words } = useWords();
  return (
    <HostedField id="country" label={words.country.label} error={problem}>
      <span className="relative block">
        <select
          {...fieldWiring({ id: "country", error: problem })}
          name="country"
          autoComplete="billing country"
          defaultValue={country}
          aria-disabled={isReadOnly}
          onChange={(event) => onChange(event.currentTarget.value)}
          className={`${controlLook} appearance-none truncate pe-11`}
        >
          {countries.split("\n").map((line) => (
            <option key={line} value={line.slice(0, 2)}>
              {line.slice(3)}
            </option>
          ))}
        </select>
        <ChevronIcon className="pointer-events-none absolute inset-y-0 end-3.5 my-auto text-fg-muted" />
      </span>
    </HostedField>
  );
}
