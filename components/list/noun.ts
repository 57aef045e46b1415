/** What the rows of a list are called. */
export type Noun = { one: string; other: string };

export const nounFor = (noun: Noun, count: number): string => (count === 1 ? noun.one : noun.other);
