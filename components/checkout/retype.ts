import { digitsOf } from "@/server/domain/card-fields";

/** Rewrites what was typed into a field, and leaves the caret behind the digit it was behind. */
export function retype(input: HTMLInputElement, shown: string): void {
  const { value, selectionStart } = input;
  if (value === shown) return;
  const isAtEnd = selectionStart === null || selectionStart === value.length;
  const digitsBefore = digitsOf(value.slice(0, selectionStart ?? value.length)).length;
  input.value = shown;
  if (isAtEnd) return;
  const caret = placeAfter(shown, digitsBefore);
  input.setSelectionRange(caret, caret);
}

/** Where a text has shown this many digits. */
export function placeAfter(text: string, digits: number): number {
  let place = 0;
  let seen = 0;
  while (place < text.length && seen < digits) {
    if (digitsOf(text.charAt(place)) !== "") seen += 1;
    place += 1;
  }
  return place;
}
