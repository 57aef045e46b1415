/**
 * Whether a name on a card is a number: people do paste into the wrong field, and while a card's
 * number is never kept, its holder's name is.
 */
export const isNumberAsName = (name: string): boolean => /(?:\d[\s.-]*){9}/.test(name);
