export type ToastEntry = {
  id: number;
  message: string;
  /** Takes the act back. Offered for ten seconds. */
  undo: (() => Promise<unknown> | void) | null;
};

type Listener = () => void;

let entries: readonly ToastEntry[] = [];
let nextId = 1;
const listeners = new Set<Listener>();

function change(next: readonly ToastEntry[]) {
  entries = next;
  for (const listener of listeners) listener();
}

function add(message: string, undo: ToastEntry["undo"]) {
  // Three at most: older ones are about acts already out of mind.
  change([...entries, { id: nextId++, message, undo }].slice(-3));
}

/**
 * A word after an act that worked, at the edge of the screen. Failures are told where they
 * happened, never here, and nothing is told here alone.
 */
export const toast = {
  success: (message: string) => add(message, null),
  /** For acts that cost nothing and can be taken back, in place of a question beforehand. */
  undo: (message: string, undo: () => Promise<unknown> | void) => add(message, undo),
};

export const toastStore = {
  read: () => entries,
  subscribe: (listener: Listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  remove: (id: number) => change(entries.filter((entry) => entry.id !== id)),
};
