"use client";

import Link from "next/link";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { useFrame } from "./frame-context";
import { shortcutGroups } from "./shortcuts";

/** Every key that does something, and where to turn them off. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { person } = useFrame();
  return (
    <Dialog
      open
      onClose={onClose}
      title="Keyboard shortcuts"
      description={
        person.hasShortcuts
          ? "Keys are quiet while you type in a field."
          : "Single-key shortcuts are switched off for you."
      }
    >
      <div className="grid gap-6 sm:grid-cols-2">
        {shortcutGroups.map((group) => (
          <section key={group.label}>
            <h3 className="mb-2 text-xs font-medium text-fg-muted">{group.label}</h3>
            <dl className="grid gap-1.5">
              {group.keys.map(({ keys, label }) => (
                <div key={label} className="flex items-center justify-between gap-4">
                  <dt>{label}</dt>
                  <dd className="flex gap-1">
                    {keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="mt-5 text-xs text-fg-muted">
        <Link href="/me" className="text-primary underline underline-offset-4">
          Personal settings
        </Link>{" "}
        switch single-key shortcuts on and off.
      </p>
    </Dialog>
  );
}
