import type { ScriptSubject } from "@/server/domain/payment-script";

/** What a script can know a card by. */
export type ScriptedCard = { token: string; brand: string; lastFour: string };

/** A subject as the books name it. */
export function subjectKey(subject: ScriptSubject): string {
  switch (subject.kind) {
    case "method":
      return `method:${subject.token}`;
    case "customer":
      return `customer:${subject.reference}`;
    case "card":
      return `card:${subject.brand}:${subject.lastFour}`;
  }
}

/** @throws Error for what is no subject, as the books hold none */
export function readSubject(key: string): ScriptSubject {
  const [kind, first, second] = key.split(":");
  if (kind === "method" && first) return { kind, token: first };
  if (kind === "customer" && first) return { kind, reference: first };
  if (kind === "card" && first && second) return { kind, brand: first, lastFour: second };
  throw new Error(`${key} is no subject of a script`);
}

/** The subjects that an ask may come under, the most particular first. */
export const subjectsOf = (
  { token, brand, lastFour }: ScriptedCard,
  customerReference: string | null,
): string[] => [
  subjectKey({ kind: "method", token }),
  ...(customerReference === null
    ? []
    : [subjectKey({ kind: "customer", reference: customerReference })]),
  subjectKey({ kind: "card", brand, lastFour }),
];
