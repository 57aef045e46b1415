import type { ContestedField } from "./conflict-notice";
import { contested } from "./merge-mine";

type Sides<Values> = Record<"base" | "mine" | "theirs", Values>;

type Words<Values> = Record<keyof Values & string, string>;

/**
 * Makes the question of what both changed, each in their own way, for one form: fields by their
 * labels, values in the words of its page.
 */
export const contestedFieldsOf =
  <Values extends object>(labels: Words<Values>, inWords: (values: Values) => Words<Values>) =>
  ({ base, mine, theirs }: Sides<Values>): ContestedField[] => {
    const sides = { base: inWords(base), mine: inWords(mine), theirs: inWords(theirs) };
    return contested(sides).map((field) => ({
      label: labels[field],
      mine: sides.mine[field],
      theirs: sides.theirs[field],
    }));
  };
