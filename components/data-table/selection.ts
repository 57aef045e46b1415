"use client";

import type { RowSelectionState } from "@tanstack/react-table";
import { useMemo, useState } from "react";

/** Some rows by id, or every row the filters leave, also those on other pages. */
export type Selected = { kind: "rows"; ids: readonly string[] } | { kind: "all" };

export type Selection = {
  state: RowSelectionState;
  selected: Selected;
  count: (total: number) => number;
  change: (update: RowSelectionState | ((old: RowSelectionState) => RowSelectionState)) => void;
  selectAll: () => void;
  clear: () => void;
};

type State = { question: string; rows: RowSelectionState; isAll: boolean };

/**
 * What is ticked. It holds while one turns pages and ends with another question, since a row that
 * is out of sight for another reason than its page would be acted upon unseen.
 *
 * @param question what was asked for: search and filters, as text
 */
export function useSelection(question: string): Selection {
  const [state, setState] = useState<State>({ question, rows: {}, isAll: false });
  if (state.question !== question) setState({ question, rows: {}, isAll: false });

  return useMemo(() => {
    const ids = Object.keys(state.rows).filter((id) => state.rows[id]);
    return {
      state: state.rows,
      selected: state.isAll ? { kind: "all" } : { kind: "rows", ids },
      count: (total) => (state.isAll ? total : ids.length),
      change: (update) =>
        setState((last) => ({
          ...last,
          rows: typeof update === "function" ? update(last.rows) : update,
          isAll: false,
        })),
      selectAll: () => setState((last) => ({ ...last, isAll: true })),
      clear: () => setState((last) => ({ ...last, rows: {}, isAll: false })),
    };
  }, [state]);
}
