"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ConfirmDialog } from "../confirm-dialog";
import { leadsAway } from "./leads-away";

/** Asks before unsaved changes are left behind: by closing the page, or by a link within it. */
export function LeaveGuard({ when }: { when: boolean }) {
  const router = useRouter();
  const [destination, setDestination] = useState<string | null>(null);

  useEffect(() => {
    if (!when) return;
    const stopUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const stopClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || !leadsAway(event, link, location)) return;
      event.preventDefault();
      event.stopPropagation();
      setDestination(link.href);
    };
    window.addEventListener("beforeunload", stopUnload);
    // Before the router's own listener, which would already be on its way.
    document.addEventListener("click", stopClick, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", stopUnload);
      document.removeEventListener("click", stopClick, { capture: true });
    };
  }, [when]);

  return (
    <ConfirmDialog
      open={destination !== null}
      onClose={() => setDestination(null)}
      title="Leave without saving?"
      effect="What you changed on this page has not been saved and will be lost."
      action="Discard changes"
      cancel="Keep editing"
      onConfirm={() => {
        if (destination) router.push(destination);
      }}
    />
  );
}
