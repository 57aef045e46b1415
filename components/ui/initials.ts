/** Up to two letters that stand for a name, or for the address of someone who gave none. */
export function initialsOf(name: string): string {
  const words = name
    .replace(/@.*$/, "")
    .split(/[\s._-]+/)
    .filter(Boolean);
  const first = firstLetter(words[0]);
  const last = words.length > 1 ? firstLetter(words.at(-1)) : "";
  return (first + last).toLocaleUpperCase("en");
}

/** A letter as people see it, which may be several code units. */
function firstLetter(word = ""): string {
  const [letter] = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(word);
  return letter?.segment ?? "";
}
