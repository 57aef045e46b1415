import type { ReactNode } from "react";

type FormSectionProps = { title: string; detail: ReactNode; children: ReactNode };

/** One part of a long form that has something beside it, so that its words stand above its fields. */
export const FormSection = ({ title, detail, children }: FormSectionProps) => (
  <section className="flex flex-col gap-4 border-t border-line pt-6 first:border-0 first:pt-0">
    <header>
      <h2 className="text-sm font-semibold">{title}</h2>
      <p className="text-sm text-pretty text-fg-muted">{detail}</p>
    </header>
    {children}
  </section>
);
