"use client";

import { useRef, useState } from "react";
import { emailKeyOf, isEmailShaped } from "@/server/domain/email";
import { announce } from "@/components/ui/live-regions";
import type { Checkout } from "./use-checkout";

/**
 * Tells the server of another address or country while the form is filled in. A country changes the
 * price; an address that is known here is sent a code.
 */
export function useDetails(
  { view, voice, isPaying, ask, setNotice }: Checkout,
  sendCode: (email: string) => Promise<void>,
) {
  const [countryProblem, setCountryProblem] = useState<string | null>(null);
  const asked = useRef(view.email);
  const { words, say, amount } = voice;

  const changeEmail = async (typed: string) => {
    const email = typed.trim();
    const isKnown = asked.current !== null && emailKeyOf(asked.current) === emailKeyOf(email);
    // Pressing the button leaves the field too, and takes the address along.
    if (isKnown || isPaying.current || !isEmailShaped(email)) return;
    asked.current = email;
    setNotice(null);
    const { view: now } = await ask("details", { email });
    if (!now) asked.current = null;
    else if (now.emailState === "code-needed") await sendCode(now.email ?? email);
  };

  const changeCountry = async (country: string) => {
    setCountryProblem(null);
    const { view: now } = await ask("details", { country });
    if (!now) return setCountryProblem(words.country.failed);
    announce(say(words.summary.newTotal, { amount: amount(now.price.total) }));
  };

  return {
    countryProblem,
    changeEmail: (typed: string) => void changeEmail(typed),
    changeCountry: (country: string) => void changeCountry(country),
  };
}
