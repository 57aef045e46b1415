"use client";

import { useState, type RefObject } from "react";
import type { CardFields } from "./card-token";
import {
  cardProblems,
  emailProblem,
  settledCardProblems,
  type FieldName,
  type Problems,
} from "./fields";
import type { Words } from "./words";

const cardNames: ReadonlySet<FieldName> = new Set(["card-number", "card-expiry", "card-code"]);

/** What the form asks for, as it stands. */
type Asked = {
  hasCard: boolean;
  needsCode: boolean;
  /** Whether the address is asked for, which who is signed in has given. */
  hasEmail?: boolean;
};

/**
 * What is wrong with the fields: silent while they are filled in, said of a field that is left
 * complete and wrong, of all of them once the button is pressed, and gone as soon as it is right.
 */
export function useFields(form: RefObject<HTMLFormElement | null>, asked: Asked, voice: Words) {
  const [problems, setProblems] = useState<Problems>({});

  const valueOf = (name: FieldName): string => {
    const element = form.current?.elements.namedItem(name);
    return element instanceof HTMLInputElement || element instanceof HTMLSelectElement
      ? element.value
      : "";
  };
  const card = (): CardFields => ({
    number: valueOf("card-number"),
    expiry: valueOf("card-expiry"),
    securityCode: valueOf("card-code"),
  });

  const findAll = (): Problems => {
    const email = asked.hasEmail === false ? null : emailProblem(valueOf("email"), voice);
    return {
      ...(email ? { email } : asked.needsCode && { code: voice.words.code.missing }),
      ...(asked.hasCard && cardProblems(card(), new Date(), voice)),
    };
  };
  const keep = (name: FieldName, found: Problems) =>
    setProblems((last) => ({ ...last, [name]: found[name] }));

  return {
    problems,
    valueOf,
    card,
    setProblems,
    /** Every problem there is, shown from now on. */
    check: (): Problems => {
      const found = findAll();
      setProblems(found);
      return found;
    },
    /** A keystroke: what was wrong is judged again, nothing new is said. */
    typed: (name: FieldName) => {
      if (problems[name]) keep(name, name === "code" ? {} : findAll());
    },
    left: (name: FieldName) => {
      const found = cardNames.has(name)
        ? settledCardProblems(card(), new Date(), voice)
        : findAll();
      // What the button has found meanwhile stays.
      if (found[name]) setProblems((last) => ({ [name]: found[name], ...defined(last) }));
    },
  };
}

const defined = (problems: Problems): Problems =>
  Object.fromEntries(Object.entries(problems).filter(([, sentence]) => sentence !== undefined));
