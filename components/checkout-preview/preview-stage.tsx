"use client";

import { useEffect, useRef, useState } from "react";
import { CheckoutForm } from "@/components/checkout/checkout-form";
import { SellerFooter, SellerName } from "@/components/checkout/hosted-frame";
import { pageHeading } from "@/components/checkout/offer-words";
import { OrderSummary } from "@/components/checkout/order-summary";
import type { Checkout } from "@/components/checkout/use-checkout";
import { useWords } from "@/components/checkout/words";
import type { HostedWords } from "@/messages/hosted";
import type { CheckoutView } from "@/server/services/checkout/checkout-view";
import type { PreviewMessage } from "./preview-message";

type PreviewStageProps = { hosted: HostedWords; countries: string };

/** The checkout's own page, made of what the dashboard around it says; nothing on it can be sent. */
export function PreviewStage({ hosted, countries }: PreviewStageProps) {
  const [view, setView] = useState<CheckoutView | null>(null);

  useEffect(() => {
    const listen = ({ data, source, origin }: MessageEvent<PreviewMessage>) => {
      if (source !== window.parent || origin !== location.origin) return;
      if (data.type === "view") setView(data.view);
    };
    window.addEventListener("message", listen);
    tell({ type: "ready" });
    return () => window.removeEventListener("message", listen);
  }, []);

  return view && <PreviewPage view={view} hosted={hosted} countries={countries} />;
}

const tell = (message: PreviewMessage) => window.parent.postMessage(message, location.origin);

type PreviewPageProps = PreviewStageProps & { view: CheckoutView };

function PreviewPage({ view, hosted, countries }: PreviewPageProps) {
  const voice = useWords();
  const page = useRef<HTMLDivElement>(null);
  const checkout: Checkout = { view, voice, ...nothingHappens };

  useEffect(() => {
    if (!page.current) return;
    const measure = () => tell({ type: "height", height: heightOf(page.current) });
    const observer = new ResizeObserver(measure);
    for (const part of page.current.querySelectorAll("*")) observer.observe(part);
    return () => observer.disconnect();
  }, [view]);

  return (
    <div ref={page} className="checkout">
      <header className="checkout-head">
        <SellerName seller={view.seller} />
      </header>
      <OrderSummary view={view} />
      <main inert className="checkout-main">
        <h1 className="text-xl font-semibold tracking-tight text-balance">
          {pageHeading(view, voice)}
        </h1>
        <CheckoutForm key={view.country} checkout={checkout} countries={countries} />
        <SellerFooter seller={view.seller} hosted={hosted} />
      </main>
    </div>
  );
}

const nothingHappens: Omit<Checkout, "view" | "voice"> = {
  busy: null,
  notice: null,
  isPaying: { current: false },
  ask: () => Promise.resolve({ isLost: true }),
  setBusy: () => undefined,
  setNotice: () => undefined,
};

const marginBelow = 40;

/** Where its content ends: the page itself is never lower than the frame it stands in. */
function heightOf(page: HTMLElement | null): number {
  const parts = page?.querySelectorAll(".checkout-main > *, .order-content, .order-line") ?? [];
  const ends = [...parts].map((part) => part.getBoundingClientRect().bottom);
  return Math.ceil(Math.max(0, ...ends) + window.scrollY + marginBelow);
}
