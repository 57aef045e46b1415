"use client";

import type { CheckoutView } from "@/server/services/checkout/checkout-view";
import { BusyIcon, LockIcon } from "./icons";
import { buttonLabel, periodPrice, renewalSentence } from "./offer-words";
import { useWords } from "./words";

type Props = { view: CheckoutView; isPaying: boolean; /** Scripts run. */ isAwake: boolean };

/** What happens next, the button that makes it happen, and what pressing it means. */
export function PayButton({ view, isPaying, isAwake }: Props) {
  const voice = useWords();
  const { words, say } = voice;
  const { requiresPaymentDetails, requiresPayment, seller, price } = view;
  // A card is never sent by a plain form: until scripts run, this button does nothing.
  const isLive = isAwake || !requiresPaymentDetails;
  const busyLabel = requiresPayment ? words.button.busy : words.button.busyFree;
  return (
    <div className="flex flex-col gap-4">
      <section aria-label={words.next.label} className="text-base text-pretty">
        <p className="font-medium">{renewalSentence(view, voice)}</p>
        <p className="text-sm text-fg-muted">
          {requiresPayment ? words.next.access : words.next.freeAccess}{" "}
          {requiresPayment ? words.next.mail : words.next.freeMail}
        </p>
      </section>
      <button
        type={isLive ? "submit" : "button"}
        aria-disabled={isPaying}
        className="flex h-13 w-full items-center justify-center gap-2 rounded-lg bg-primary px-5 text-base font-semibold text-primary-fg transition-colors select-none hover:bg-primary-hover aria-disabled:bg-primary-hover"
      >
        {isPaying ? <BusyIcon /> : requiresPaymentDetails && <LockIcon size="size-4.5" />}
        {isPaying ? busyLabel : buttonLabel(view, voice)}
      </button>
      <p className="text-sm text-pretty text-fg-muted">
        {price.renewal
          ? say(price.trialEndsAt ? words.terms.trial : words.terms.renewing, {
              seller: seller.name,
              price: periodPrice(view, voice),
            })
          : say(words.terms.once, { seller: seller.name })}
      </p>
      <p role="status" className="sr-only">
        {isPaying ? busyLabel : ""}
      </p>
    </div>
  );
}
