import type { ComponentProps } from "react";
import { fieldWiring, HostedField, HostedInput } from "@/components/checkout/hosted-field";

type Props = Omit<ComponentProps<"input">, "id" | "name"> & {
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
};

/** A field of a plain form, wired to its label, hint and error. */
export function TextField({ name, label, hint, error, ...input }: Props) {
  return (
    <HostedField id={name} label={label} hint={hint} error={error}>
      <HostedInput
        {...input}
        {...fieldWiring({ id: name, error, hint })}
        aria-required={input.required === false ? undefined : true}
        name={name}
      />
    </HostedField>
  );
}
