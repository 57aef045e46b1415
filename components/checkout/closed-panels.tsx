"use client";

import type { CheckoutView } from "@/server/services/checkout/checkout-view";
import { Panel, panelAction } from "./panel";
import { useWords } from "./words";

type Props = { view: CheckoutView };

/** Told to nobody but the customer whom a code has proved. */
export function ExistingPanel({ view }: Props) {
  const { words, say, date } = useWords();
  const { existing, offer, returnUrl } = view;
  if (!existing) return null;
  const { endsAt, nextPaymentAt, isStopped } = existing;
  return (
    <Panel
      heading={words.existing.heading}
      action={
        returnUrl && (
          <a href={returnUrl} className={panelAction}>
            {words.existing.go}
          </a>
        )
      }
    >
      {isStopped || nextPaymentAt === null
        ? say(words.existing.ends, { offer: offer.title, date: date(endsAt) })
        : say(words.existing.renews, { offer: offer.title, date: date(nextPaymentAt) })}
    </Panel>
  );
}

export function ExpiredPanel({ view }: Props) {
  const { words } = useWords();
  const { offer, email, returnUrl, country } = view;
  const again = new URLSearchParams({
    ...(email !== null && { email }),
    ...(returnUrl !== null && { returnUrl }),
    country,
  });
  return (
    <Panel
      heading={words.expired.heading}
      action={
        <a href={`/buy/${offer.id}?${again}`} className={panelAction}>
          {words.expired.again}
        </a>
      }
    >
      {words.expired.body}
    </Panel>
  );
}

export function UnavailablePanel({ view }: Props) {
  const { words, say } = useWords();
  const { seller, offer, returnUrl } = view;
  const back = seller.websiteUrl ?? returnUrl;
  return (
    <Panel
      heading={words.unavailable.heading}
      action={
        back && (
          <a href={back} className={panelAction}>
            {say(words.unavailable.back, { seller: seller.name })}
          </a>
        )
      }
    >
      {say(words.unavailable.body, { seller: seller.name, offer: offer.title })}
    </Panel>
  );
}

export function ClosedPanel({ view }: Props) {
  const { words, say } = useWords();
  return (
    <Panel heading={words.closed.heading}>
      {say(words.closed.body, { seller: view.seller.name })}
    </Panel>
  );
}
