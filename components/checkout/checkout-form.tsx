"use client";

import { useEffect, useRef, useState } from "react";
import type { CheckoutView } from "@/server/services/checkout/checkout-view";
import { watchPresses } from "./after-press";
import { CardFields } from "./card-fields";
import { cardSentences, fieldOrder, type Problems } from "./fields";
import { CodePanel } from "./code-panel";
import { CountryField } from "./country-field";
import { EmailField } from "./email-field";
import { ErrorSummary } from "./error-summary";
import { ExistingPanel } from "./closed-panels";
import { CheckoutNotice } from "./notice";
import { PayButton } from "./pay-button";
import { SavedMethods } from "./saved-methods";
import { useAwake } from "./use-awake";
import type { Checkout } from "./use-checkout";
import { useCode } from "./use-code";
import { useDetails } from "./use-details";
import { useErrorTitle } from "./use-error-title";
import { useFields } from "./use-fields";
import { usePayment } from "./use-payment";

type Props = { checkout: Checkout; countries: string };

/** The form: who, how, from where, and the button. */
export function CheckoutForm({ checkout, countries }: Props) {
  const { view, busy, notice, voice } = checkout;
  const { requiresPaymentDetails, savedMethods, existing, emailState } = view;
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const [round, setRound] = useState(0);
  const savedId = useChosenMethod(savedMethods, chosen);
  const hasCard = requiresPaymentDetails && savedId === null;
  const needsCode = emailState === "code-needed";
  const fields = useFields(form, { hasCard, needsCode }, voice);
  const { problems } = fields;
  const code = useCode(checkout);
  const details = useDetails(checkout, code.send);
  const pay = usePayment(checkout, {
    onCardProblems: (found) => refuse(cardSentences(found, fields.card(), voice)),
    onUnproven: (email) => void code.send(email),
  });
  const isAwake = useAwake();
  useEffect(watchPresses, []);
  const isPaying = busy === "paying";
  useErrorTitle(round > 0 && fieldOrder.some((name) => problems[name]));

  const refuse = (found: Problems) => {
    fields.setProblems(found);
    setRound((last) => last + 1);
  };
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    if (isPaying) return;
    const found = fields.check();
    if (fieldOrder.some((name) => found[name])) return refuse(found);
    void pay({
      email: fields.valueOf("email").trim(),
      country: fields.valueOf("country"),
      card: hasCard ? fields.card() : null,
      savedMethodId: requiresPaymentDetails ? savedId : null,
    });
  };

  return (
    <form
      ref={form}
      noValidate
      method="post"
      action={`/api/checkout/${view.session}/form`}
      onSubmit={submit}
      className="flex flex-col gap-5"
    >
      <ErrorSummary problems={round > 0 ? problems : {}} round={round} />
      <EmailField
        first={view.email}
        isProven={emailState === "proven"}
        isReadOnly={isPaying}
        problem={problems.email}
        onType={() => fields.typed("email")}
        onLeave={(email) => {
          fields.left("email");
          details.changeEmail(email);
        }}
      />
      {needsCode && view.email !== null && (
        <CodePanel
          email={view.email}
          post={code}
          problem={problems.code}
          onType={() => fields.typed("code")}
        />
      )}
      {existing ? (
        <ExistingPanel view={view} />
      ) : (
        <>
          {requiresPaymentDetails && savedMethods.length > 0 && (
            <SavedMethods
              methods={savedMethods}
              chosen={savedId}
              onChoose={(id) => setChosen(id ?? typedCard)}
            />
          )}
          {hasCard && (
            <CardFields
              problems={problems}
              isSandbox={view.mode === "sandbox"}
              isReadOnly={isPaying}
              onType={fields.typed}
              onLeave={fields.left}
            />
          )}
          <CountryField
            countries={countries}
            country={view.country}
            isReadOnly={isPaying}
            problem={details.countryProblem ?? undefined}
            onChange={details.changeCountry}
          />
          {notice && <CheckoutNotice notice={notice} />}
          <PayButton view={view} isPaying={isPaying} isAwake={isAwake} />
        </>
      )}
    </form>
  );
}

/** Stands for a card that is typed, among the numbers of saved ones. */
const typedCard = -1;

/** The saved card that is used unless the customer says otherwise: the one used last. */
function useChosenMethod(methods: CheckoutView["savedMethods"], chosen: number | null) {
  if (chosen === typedCard) return null;
  return methods.find(({ id }) => id === chosen)?.id ?? methods[0]?.id ?? null;
}
