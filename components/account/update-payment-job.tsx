"use client";

import { CardMark } from "@/components/checkout/card-mark";
import { panelAction } from "@/components/checkout/panel";
import type { CardUpdateView } from "@/server/services/card-updates/card-update-view";
import type { HomePlan } from "@/server/services/my-account/account-home";
import type { PaymentOptions } from "@/server/services/my-account/payment-options";
import type { SettledCharge } from "@/server/services/subscriptions/settle-now";
import { useVoice } from "./account-voice";
import { ChargeOutcome } from "./charge-outcome";
import { PressForm } from "./press-form";

type HeadProps = { plan: HomePlan; due: PaymentOptions["due"] };

/** For what, with what so far, and what the new card is asked for. */
export function UpdatePaymentHead({ plan, due }: HeadProps) {
  const { words, say, amount, date } = useVoice();
  const wording = words.updating;
  const { nextPayment } = plan;
  return (
    <div>
      <h1 className="text-xl font-semibold tracking-tight text-balance">
        {say(wording.heading, { plan: plan.title })}
      </h1>
      <p className="mt-1 text-base text-pretty">
        {due
          ? say(wording.due, { amount: amount(due) })
          : nextPayment
            ? say(wording.notDue, {
                amount: amount(nextPayment.amount),
                date: date(nextPayment.at),
              })
            : wording.saveOnly}
      </p>
    </div>
  );
}

type SavedProps = {
  cards: PaymentOptions["cards"];
  base: string;
  hidden: Readonly<Record<string, string | number | null | undefined>>;
  pressKey: string;
};

/** Cards that are saved already: one press, without script as well. */
export function SavedCards({ cards, base, hidden, pressKey }: SavedProps) {
  const { words, say, card } = useVoice();
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="saved" className="flex flex-col gap-2">
      <h2 id="saved" className="text-base font-semibold">
        {words.updating.saved}
      </h2>
      <ul className="flex flex-col gap-2">
        {cards.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-3">
            <span className="flex items-center gap-3 text-base">
              <CardMark brand={one.brand} />
              {card(one)}
            </span>
            <PressForm
              action={`/api${base}/jobs/use-card`}
              hidden={{ ...hidden, card: one.id, key: `${pressKey}-${one.id}` }}
              label={say(words.updating.useSaved, { card: one.lastFour })}
              look="plain"
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type DoneProps = {
  plan: HomePlan;
  card: CardUpdateView["card"];
  charge: SettledCharge | null;
  returnUrl: string | null;
  seller: string;
  /** Where another card can be tried. */
  again: string;
};

/** The card is in place, and what became of the payment: what happened, whether money moved, what to do. */
export function PaymentUpdated({ plan, card, charge, returnUrl, seller, again }: DoneProps) {
  const voice = useVoice();
  const { words, say, amount } = voice;
  const wording = words.updating;
  const shown = card ? voice.card(card) : "";
  const isDeclined = charge?.state === "declined";
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight text-balance">
        {isDeclined
          ? wording.declinedHeading
          : charge?.state === "paid"
            ? wording.paidHeading
            : charge?.state === "pending"
              ? wording.pendingHeading
              : charge || card
                ? wording.doneHeading
                : plan.title}
      </h1>
      {charge?.state === "paid" && card ? (
        <p className="text-base text-pretty">
          {say(wording.paidBody, { amount: amount(charge.amount), card: shown })}
        </p>
      ) : (
        <ChargeOutcome charge={charge} />
      )}
      {!charge && card && (
        <p className="text-base text-pretty">
          {say(wording.saveBody, { card: shown, plan: plan.title })}
        </p>
      )}
      {!charge && !card && <p className="text-base">{words.outcome.nothing}</p>}
      {isDeclined && (
        <>
          {card && <p className="text-base">{wording.kept}</p>}
          <a href={again} className={panelAction}>
            {wording.another}
          </a>
        </>
      )}
      {returnUrl && !isDeclined && (
        <a href={returnUrl} className={panelAction}>
          {say(words.back, { seller })}
        </a>
      )}
    </>
  );
}
