import type { ReactNode } from "react";

type SettingsSectionProps = {
  title: string;
  /** What it is and what it changes, for someone who sees it for the first time. */
  detail?: ReactNode;
  children: ReactNode;
};

/** One topic of a settings page: what it is on one side, its controls on the other. */
export function SettingsSection({ title, detail, children }: SettingsSectionProps) {
  return (
    <section className="grid grid-cols-1 gap-x-10 gap-y-4 border-t border-line py-6 first:border-0 first:pt-0 lg:grid-cols-[minmax(0,20rem)_minmax(0,40rem)]">
      <div>
        <h2 className="text-sm font-semibold">{title}</h2>
        {detail && <div className="mt-1 text-sm text-pretty text-fg-muted">{detail}</div>}
      </div>
      <div className="flex flex-col gap-4">{children}</div>
    </section>
  );
}
