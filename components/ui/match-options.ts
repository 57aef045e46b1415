export type Option = {
  value: string;
  label: string;
  /** A second line or a code, searched as well. */
  hint?: string;
};

/**
 * The options that hold what was typed, whatever its case and accents: those that begin with it
 * first, then those with a word that does, then the rest. Order is otherwise kept.
 */
export function matchOptions(options: readonly Option[], typed: string): Option[] {
  const wanted = plain(typed.trim());
  if (!wanted) return [...options];
  return options
    .map((option) => ({
      option,
      rank: rankOf(plain(`${option.label} ${option.hint ?? ""}`), wanted),
    }))
    .filter(({ rank }) => rank < 3)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ option }) => option);
}

function rankOf(text: string, wanted: string): number {
  if (text.startsWith(wanted)) return 0;
  if (text.split(/[\s/_(-]+/).some((word) => word.startsWith(wanted))) return 1;
  return text.includes(wanted) ? 2 : 3;
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
