"use client";

import { Button, ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page";
import { usePublisherPath } from "./frame-context";
import { useShellActions } from "./shell-actions";

/** In place of a page that does not exist: the ways to those that do. */
export function NotFoundPanel() {
  const path = usePublisherPath();
  const { openSearch } = useShellActions();
  return (
    <>
      <PageHeader
        title="There is no such page"
        detail="The address may be mistyped, or what was here is gone."
      />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={openSearch}>
          Search
        </Button>
        <ButtonLink href={path("/overview")}>Go to Overview</ButtonLink>
      </div>
    </>
  );
}
