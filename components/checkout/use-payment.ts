"use client";

import { useRef } from "react";
import { tokenizeCard, type CardFields, type CardProblems } from "./card-token";
import type { Answer } from "./checkout-door";
import { refusalNotice } from "./notice-words";
import type { Checkout } from "./use-checkout";

export type Order = {
  email: string;
  country: string;
  /** `null` when a saved card is used, or none is needed. */
  card: CardFields | null;
  savedMethodId: number | null;
};

/** Milliseconds before a try whose answer was lost is sent again. */
const pauses = [0, 1_000, 3_000, 6_000];

/**
 * Pays, once. Each press has a name of its own, under which it is sent again when the answer is
 * lost: the server gives the first one's answer, and never charges twice.
 *
 * @param listeners told of what keeps the fields from being a card, and of an address to be proved
 */
export function usePayment(
  checkout: Checkout,
  listeners: {
    onCardProblems: (problems: CardProblems) => void;
    onUnproven: (email: string) => void;
  },
) {
  const { view, voice, isPaying, ask, setBusy, setNotice } = checkout;
  /** A try that was sent, and whose answer never came. */
  const unanswered = useRef<object | null>(null);

  const prepare = async ({ email, country, card, savedMethodId }: Order) => {
    const taken = card && (await tokenizeCard(card, view.seller.publisherId));
    if (taken && "problems" in taken) {
      listeners.onCardProblems(taken.problems);
      return null;
    }
    const cardToken = taken?.card.token ?? null;
    const expectedTotal = view.price.total;
    return { attempt: newAttempt(), email, country, cardToken, savedMethodId, expectedTotal };
  };

  const send = async (body: object): Promise<Answer> => {
    unanswered.current = body;
    let answer: Answer = { isLost: true };
    for (const pause of pauses) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      answer = await ask("payment", body);
      if (!isUnclear(answer)) {
        unanswered.current = null;
        break;
      }
    }
    return answer;
  };

  const tell = async (answer: Answer): Promise<boolean> => {
    const { words } = voice;
    if (answer.view) return answer.view.state !== "open";
    if (isUnclear(answer)) {
      setNotice(
        answer.isLost ? words.refusal.lost : { ...words.refusal.lost, ...brokenAs(answer) },
      );
      return false;
    }
    const { view: now = view } = await ask(null);
    if (now.state !== "open") return true;
    const { refusal } = answer;
    if (refusal) setNotice(refusalNotice(refusal, now, voice));
    if (refusal?.code === "checkout.email-unproven") listeners.onUnproven(now.email ?? "");
    return false;
  };

  const brokenAs = ({ refusal }: Answer) => ({
    what: voice.words.refusal.broken.what,
    reference: refusal?.requestId ?? null,
  });

  return async (order: Order): Promise<void> => {
    if (isPaying.current) return;
    isPaying.current = true;
    setBusy("paying");
    setNotice(null);
    let isUnderWay = false;
    try {
      const body = unanswered.current ?? (await prepare(order));
      if (body) isUnderWay = await tell(await send(body));
    } catch {
      const { words } = voice;
      setNotice({ ...words.refusal.card, money: words.decline.notCharged });
    } finally {
      // Once it is on its way, another part of the page takes over.
      isPaying.current = false;
      if (!isUnderWay) setBusy(null);
    }
  };
}

/** Whether the try may or may not have arrived. */
const isUnclear = ({ isLost, refusal }: Answer) => isLost === true || (refusal?.status ?? 0) >= 500;

/** A random UUID, also where the page is not served over HTTPS and has no `randomUUID`. */
export function newAttempt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
