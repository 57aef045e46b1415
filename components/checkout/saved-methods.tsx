"use client";

import { cardBrandName } from "@/server/domain/card-brand-name";
import type { SavedMethodView } from "@/server/services/checkout/checkout-view";
import { CardMark } from "./card-mark";
import { useWords } from "./words";

type Props = {
  methods: readonly SavedMethodView[];
  /** `null` for a card that is typed. */
  chosen: number | null;
  onChoose: (id: number | null) => void;
};

/** The cards of a customer who has proved who they are: with one of them, nothing is typed. */
export function SavedMethods({ methods, chosen, onChoose }: Props) {
  const { words, say } = useWords();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium">{words.payment.method}</legend>
      {methods.map((method) => (
        <Choice
          key={method.id}
          isChosen={chosen === method.id}
          onChoose={() => onChoose(method.id)}
          brand={method.brand}
          name={say(words.payment.card, {
            brand: cardBrandName(method.brand),
            lastFour: method.lastFour,
          })}
          detail={say(words.payment.expires, { expiry: expiryOf(method) })}
        />
      ))}
      <Choice
        isChosen={chosen === null}
        onChoose={() => onChoose(null)}
        brand={null}
        name={words.payment.another}
      />
    </fieldset>
  );
}

const expiryOf = ({ expiryMonth, expiryYear }: SavedMethodView) =>
  `${String(expiryMonth).padStart(2, "0")} / ${String(expiryYear % 100).padStart(2, "0")}`;

type ChoiceProps = {
  isChosen: boolean;
  onChoose: () => void;
  brand: string | null;
  name: string;
  detail?: string;
};

const Choice = ({ isChosen, onChoose, brand, name, detail }: ChoiceProps) => (
  <label className="flex min-h-12 items-center gap-3 rounded-lg border border-control px-3.5 has-checked:border-primary has-checked:bg-primary-soft">
    <input
      type="radio"
      name="method"
      checked={isChosen}
      onChange={onChoose}
      className="size-4 shrink-0"
    />
    <CardMark brand={brand} />
    <span className="flex-1 text-base">{name}</span>
    {detail && <span className="tabular text-sm text-fg-muted">{detail}</span>}
  </label>
);
