"use client";

import { Plus } from "lucide-react";
import { useMay, usePublisherPath } from "@/components/shell/frame-context";
import { ButtonLink } from "@/components/ui/button";
import { GatedButton } from "@/components/ui/gated-button";
import { labelOfPermission } from "@/server/domain/grant-labels";

/** The way to a new offer, or what it takes to go there. */
export function CreateOfferLink() {
  const path = usePublisherPath();
  const words = (
    <>
      <Plus aria-hidden className="size-4" />
      Create offer
    </>
  );
  return useMay("offers:write") ? (
    <ButtonLink variant="primary" href={path("/offers/new")} prefetch={false}>
      {words}
    </ButtonLink>
  ) : (
    <GatedButton variant="primary" reason={offersReason}>
      {words}
    </GatedButton>
  );
}

export const offersReason = `It takes the permission “${labelOfPermission("offers:write")}”.`;
