import { useState } from "react";
import { readFailure } from "../failure";

/** What is saved, and the version it is: a change names the one that it was made to. */
export type Versioned<Values> = { version: number; values: Values };

type Guard<Values> = {
  /** What the server says to a change of a version that is not the last. */
  lateCode: string;
  readSaved: () => Promise<Versioned<Values>>;
};

/**
 * What a form was filled from, and what somebody else has saved since, so that two people may fill
 * it and neither overwrites the other unasked.
 */
export function useVersioned<Values extends object>(
  initial: Versioned<Values>,
  { lateCode, readSaved }: Guard<Values>,
) {
  const [base, setBase] = useState(initial);
  const [theirs, setTheirs] = useState<Versioned<Values> | null>(null);
  return {
    base,
    theirs,
    /** From here on the form is one of this. */
    settle: (saved: Versioned<Values>) => {
      setBase(saved);
      setTheirs(null);
    },
    /** Saves; too late, it fetches what was saved meanwhile, and fails as well. */
    save: async <Result>(change: (version: number) => Promise<Result>): Promise<Result> => {
      try {
        return await change(base.version);
      } catch (error) {
        if (readFailure(error).code === lateCode) setTheirs(await readSaved());
        throw error;
      }
    },
  };
}
