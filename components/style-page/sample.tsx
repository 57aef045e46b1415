import type { ReactNode } from "react";

type SampleProps = { title: string; detail: ReactNode; children: ReactNode };

/** One kit of the style page: what it is for, and the thing itself at work. */
export function Sample({ title, detail, children }: SampleProps) {
  const id = idOfSample(title);
  return (
    <section aria-labelledby={id} className="border-t border-line py-8">
      <h2 id={id} className="text-base font-semibold">
        {title}
      </h2>
      <p className="mt-0.5 mb-5 max-w-160 text-sm text-pretty text-fg-muted">{detail}</p>
      <div className="flex flex-col gap-6">{children}</div>
    </section>
  );
}

/** Where a sample can be linked to. */
export const idOfSample = (title: string) => title.toLowerCase().replace(/[^a-z]+/g, "-");

/** A few things beside each other, wrapping. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>;
}
