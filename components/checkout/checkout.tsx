"use client";

import { LiveRegions } from "@/components/ui/live-regions";
import type { CheckoutView } from "@/server/services/checkout/checkout-view";
import type { ReactNode } from "react";
import { CheckoutBank } from "./checkout-bank";
import { CheckoutForm } from "./checkout-form";
import { ClosedPanel, ExpiredPanel, UnavailablePanel } from "./closed-panels";
import { pageHeading } from "./offer-words";
import { OrderSummary } from "./order-summary";
import { ProcessingPanel } from "./processing-panel";
import { useCheckout } from "./use-checkout";
import { useOutcome } from "./use-outcome";

type Props = {
  view: CheckoutView;
  countries: string;
  header: ReactNode;
  footer: ReactNode;
};

/** The hosted checkout: what is bought on one side, the form or what stands for it on the other. */
export function Checkout({ view: first, countries, header, footer }: Props) {
  const checkout = useCheckout(first);
  const { view, voice } = checkout;
  const seconds = useOutcome(checkout);
  const actionUrl = view.state === "action-required" ? view.payment?.actionUrl : null;
  return (
    <>
      <div className="checkout">
        <header className="checkout-head">{header}</header>
        <OrderSummary view={view} />
        <main id="content" className="checkout-main">
          <h1 className="text-xl font-semibold tracking-tight text-balance">
            {pageHeading(view, voice)}
          </h1>
          <Stage view={view} seconds={seconds}>
            <CheckoutForm checkout={checkout} countries={countries} />
          </Stage>
          {footer}
        </main>
      </div>
      {actionUrl && <CheckoutBank checkout={checkout} actionUrl={actionUrl} />}
      <LiveRegions />
    </>
  );
}

type StageProps = { view: CheckoutView; seconds: number; children: ReactNode };

/** The form, hidden rather than gone while an answer is awaited: what was typed stays typed. */
function Stage({ view, seconds, children }: StageProps) {
  switch (view.state) {
    case "expired":
      return <ExpiredPanel view={view} />;
    case "unavailable":
      return <UnavailablePanel view={view} />;
    case "open":
    case "action-required":
    case "processing":
    case "paid": {
      if (!view.canPay) return <ClosedPanel view={view} />;
      const isAwaited = view.state === "processing";
      return (
        <>
          {isAwaited && <ProcessingPanel seconds={seconds} />}
          <div hidden={isAwaited}>{children}</div>
        </>
      );
    }
  }
}
