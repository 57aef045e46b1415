"use client";

import { Ticket } from "lucide-react";
import { useTotalText } from "@/components/list/list-total";
import { ListView } from "@/components/list/list-view";
import { useListPage } from "@/components/list/use-list-page";
import { useListState } from "@/components/list/use-list-state";
import { useFrame, usePublisherPath } from "@/components/shell/frame-context";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page";
import { ViewTabs } from "@/components/views/view-tabs";
import { rowParams } from "@/server/domain/list-query";
import { offerList } from "@/server/domain/offer-list";
import type { OfferRow } from "@/server/services/offers/list-offers";
import { CreateOfferLink } from "./create-offer-link";
import { offerColumns } from "./offer-columns";
import { useOfferFields } from "./use-offer-fields";

const noun = { one: "offer", other: "offers" };

/** What the publisher sells, at what price, and whether it sells. */
export function OffersList() {
  const { person, publisher } = useFrame();
  const path = usePublisherPath();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const state = useListState(offerList);
  const rows = rowParams(state.params);
  const result = useListPage(trpc.offers.list.queryOptions(rows));
  const fields = useOfferFields();
  const totalText = useTotalText();

  return (
    <>
      <PageHeader
        title="Offers"
        count={result.page && totalText(result.page.total)}
        detail="What you sell, at what price, and whether it sells."
        action={<CreateOfferLink />}
      />
      <ListView<OfferRow>
        shape={offerList}
        state={state}
        result={result}
        label="Offers"
        noun={noun}
        columns={offerColumns}
        fields={fields}
        searchLabel="Name or offer id"
        rowId={({ shortId }) => shortId}
        rowName={({ title }) => title}
        rowTarget={({ shortId }) => ({ href: path(`/offers/${shortId}`) })}
        countAll={async () => (await client.offers.count.query(rows)).count}
        views={<ViewTabs list={offerList.name} state={state} />}
        hasKeys={person.hasShortcuts}
        note={`Times in ${publisher.timeZone}`}
        firstUse={
          <EmptyState
            icon={<Ticket />}
            title="Nothing is for sale yet"
            action={<CreateOfferLink />}
          >
            An offer is what customers subscribe to: a title, a price and how often it is paid. Once
            published it has a checkout page of its own, whose link you put on your site.
          </EmptyState>
        }
      />
    </>
  );
}
