import type { FormSchema } from "@/components/ui/form/schema";

/** Tells which of a form's texts were left empty, before the server is asked. */
export function required(sentences: Record<string, string>): FormSchema {
  return {
    "~standard": {
      validate: (values) => ({
        issues: Object.entries(sentences)
          .filter(([name]) => isEmpty((values as Record<string, unknown>)[name]))
          .map(([name, message]) => ({ message, path: [name] })),
      }),
    },
  };
}

const isEmpty = (value: unknown) => typeof value !== "string" || value.trim() === "";
