"use client";

import { History, PowerOff } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useMay, usePublisherPath } from "@/components/shell/frame-context";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { OverflowMenu } from "@/components/ui/overflow-menu";
import type { OfferView } from "@/server/services/offers/get-offer";
import { DeactivateDialog } from "./deactivate-dialog";

/** What is not the main thing to do with an offer. */
export function OfferMenu({ offer }: { offer: OfferView }) {
  const path = usePublisherPath();
  const mayAudit = useMay("audit:read");
  const mayDeactivate = useMay("offers:write") && offer.state === "active";
  const [isAsking, setAsking] = useState(false);
  if (!mayAudit && !mayDeactivate) return null;

  return (
    <>
      <OverflowMenu label={`More actions for ${offer.title}`}>
        {mayAudit && (
          <DropdownMenuItem asChild>
            <Link href={path(`/admin/audit?q=${offer.shortId}`)} prefetch={false}>
              <History aria-hidden />
              Show what was changed
            </Link>
          </DropdownMenuItem>
        )}
        {mayDeactivate && (
          <DropdownMenuItem tone="danger" onSelect={() => setAsking(true)}>
            <PowerOff aria-hidden />
            Deactivate offer
          </DropdownMenuItem>
        )}
      </OverflowMenu>
      <DeactivateDialog offer={offer} open={isAsking} onClose={() => setAsking(false)} />
    </>
  );
}
