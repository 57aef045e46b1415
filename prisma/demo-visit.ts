import { randomUUID } from "node:crypto";
import { scheduler } from "node:timers/promises";
import { DomainError } from "@/server/domain/errors";
import { createCardToken } from "@/server/gateways/payments/sandbox/card-tokens";
import type { CardOutcome } from "@/server/gateways/payments/sandbox/decide";
import { changeCheckout } from "@/server/services/checkout/change-checkout";
import type { CheckoutView } from "@/server/services/checkout/checkout-view";
import { mailCheckoutCode } from "@/server/services/checkout/mail-checkout-code";
import { openCheckout } from "@/server/services/checkout/open-checkout";
import { payCheckout } from "@/server/services/checkout/pay-checkout";
import { proveCheckoutEmail } from "@/server/services/checkout/prove-checkout-email";
import { resumeCheckout } from "@/server/services/checkout/resume-checkout";
import { openCheckoutInput } from "@/server/services/checkout/schemas";
import type { Step } from "./demo-lives";
import { readMailedCode } from "./demo-mail";
import { visitKey } from "./demo-past";
import type { Person } from "./demo-people";
import type { Callers, Stage } from "./demo-stage";

type Visit = Extract<Step, { does: "visit" }>;

/** Goes through the checkout as its page does: from the link to the receipt, or until they give up. */
export async function visitCheckout(
  stage: Stage,
  callers: Callers,
  person: Person,
  step: Visit,
): Promise<void> {
  const { email, country } = person;
  const known = stage.past.visits.get(visitKey(email, step.at));
  if (known && (await outcomeOf(callers, known)).state === "paid") return;

  const session = known ?? (await open(stage, callers, person, step));
  const shown = await changeCheckout(callers.visitor(), { session, email, country });
  if (step.cards.length === 0) return;
  const view = shown.emailState === "code-needed" ? await prove(callers, session, email) : shown;
  for (const outcome of step.cards) {
    if (await isPaid(stage, callers, person, { view, outcome })) return;
  }
}

async function open(stage: Stage, callers: Callers, person: Person, { offer }: Visit) {
  const input = openCheckoutInput.parse({
    offerId: stage.offers.get(offer),
    acceptLanguage: person.acceptLanguage,
    returnUrl: "https://www.northlight.example/watch",
    referralUrl: person.cameFrom,
  });
  return (await openCheckout(callers.visitor(), input)).session;
}

/** What became of a checkout that a cut-off run had begun: found out, never charged anew. */
async function outcomeOf(callers: Callers, session: string): Promise<CheckoutView> {
  for (;;) {
    const view = await resumeCheckout(callers.returning(), { session });
    if (view.state !== "processing") return view;
    await scheduler.wait(500);
  }
}

/** The address is a customer's: they read their mail and type the code. */
async function prove(callers: Callers, session: string, email: string): Promise<CheckoutView> {
  await mailCheckoutCode(callers.visitor(), { session });
  const code = await readMailedCode(callers.system(), email);
  return proveCheckoutEmail(callers.visitor(), { session, code });
}

type Try = { view: CheckoutView; outcome: CardOutcome };

async function isPaid(
  { publisherId }: Stage,
  callers: Callers,
  person: Person,
  { view, outcome }: Try,
): Promise<boolean> {
  const { session, requiresPaymentDetails, price } = view;
  const card = { ...person.card, holderName: `${person.firstName} ${person.lastName}`, outcome };
  try {
    await payCheckout(callers.visitor(), {
      session,
      attempt: randomUUID(),
      email: person.email,
      country: person.country,
      cardToken: requiresPaymentDetails ? await createCardToken(publisherId, card) : null,
      savedMethodId: null,
      expectedTotal: price.total,
    });
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.kind === "payment-declined") return false;
    throw error;
  }
}
