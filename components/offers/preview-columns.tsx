import type { ReactNode } from "react";

type PreviewColumnsProps = { preview: ReactNode; children: ReactNode };

/** A form, and beside it what it makes; under it where there is no room. */
export const PreviewColumns = ({ preview, children }: PreviewColumnsProps) => (
  <div className="grid items-start gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,40rem)_21.5rem]">
    <div className="min-w-0">{children}</div>
    <div className="min-w-0 border-t border-line pt-6 xl:sticky xl:top-12 xl:border-0 xl:pt-0">
      {preview}
    </div>
  </div>
);
