"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { returnOrigin } from "@/server/domain/return-origin";
import type { CheckoutSettings } from "@/server/services/checkout-settings/get-checkout-settings";

type ReturnFieldProps = {
  settings: CheckoutSettings;
  value: string;
  onChange: (url: string) => void;
};

/** An address for this link alone. One that is not allowed would be left out by checkout. */
export function ReturnField({ settings, value, onChange }: ReturnFieldProps) {
  const origin = returnOrigin(value, settings.isSandbox);
  const isAllowed =
    value.trim() === "" || settings.origins.some((allowed) => allowed.origin === origin);
  return (
    <Field
      label="Return address of this link"
      hint={
        settings.defaultReturnUrl
          ? `Empty: ${settings.defaultReturnUrl}`
          : "Empty: customers stay on their receipt."
      }
      error={
        isAllowed
          ? undefined
          : "This address lies on no allowed origin: checkout would not return customers to it."
      }
      optional
    >
      <Input
        type="url"
        placeholder="https://"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  );
}
