"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus, Tags } from "lucide-react";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { offersReason } from "@/components/offers/create-offer-link";
import { useMay, usePublisherPath } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { GatedButton } from "@/components/ui/gated-button";
import { priceChangeColumns } from "./price-change-columns";

/** Every price change, and where it stands. */
export function PriceChangesView() {
  const trpc = useTRPC();
  const path = usePublisherPath();
  const { data: changes } = useSuspenseQuery(trpc.priceChanges.list.queryOptions());
  return (
    <DataTable
      {...unsorted}
      label="Price changes"
      columns={priceChangeColumns}
      result={wholeList(changes)}
      rowId={({ priceChangeId }) => priceChangeId}
      rowName={({ offer }) => offer.title}
      rowTarget={({ priceChangeId }) => ({ href: path(`/offers/price-changes/${priceChangeId}`) })}
      empty={
        <EmptyState icon={<Tags />} title="No price change yet" action={<NewChangeLink />}>
          Give an offer a new price from a day on, and decide whether those who subscribe already
          keep theirs or move. You see whom it concerns, and the money, before anybody is told.
        </EmptyState>
      }
    />
  );
}

/** The way to a new one, or what it takes to go there. */
export function NewChangeLink() {
  const path = usePublisherPath();
  const words = (
    <>
      <Plus aria-hidden className="size-4" />
      New price change
    </>
  );
  return useMay("offers:write") ? (
    <ButtonLink variant="primary" href={path("/offers/price-changes/new")} prefetch={false}>
      {words}
    </ButtonLink>
  ) : (
    <GatedButton variant="primary" reason={offersReason}>
      {words}
    </GatedButton>
  );
}
