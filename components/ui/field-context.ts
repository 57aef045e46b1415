"use client";

import { createContext, use, useId } from "react";

type FieldWiring = {
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
};

/** What a control inside a field needs to know of the label, hint and error around it. */
export const FieldContext = createContext<FieldWiring | null>(null);

type OwnWiring = {
  id?: string | undefined;
  required?: boolean | undefined;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: boolean | "true" | "false" | "grammar" | "spelling" | undefined;
};

/** Attributes that tie a control to its field. What the control was given itself comes first. */
export function useFieldWiring(own: OwnWiring) {
  const field = use(FieldContext);
  const fallbackId = useId();
  const describedBy = [own["aria-describedby"], field?.describedBy].filter(Boolean).join(" ");
  return {
    id: own.id ?? field?.id ?? fallbackId,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": own["aria-invalid"] ?? (field?.invalid || undefined),
    "aria-required": own.required || field?.required || undefined,
    // The browser's own bubbles are off (`noValidate`), and would be wrong in colour and language.
    required: undefined,
  };
}
