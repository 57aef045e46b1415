/** A document on paper: what it says, in the order in which it is read. */
export type Paper = {
  /** BCP 47, of its sentences. */
  language: string;
  title: string;
  /** What the title bar of a viewer says. */
  subject: string;
  /** Name of whom it comes from; also its author, for programs. */
  author: string;
  /** When what it tells of happened: never the moment of printing, so that a reprint is the same file. */
  at: Date;
  /** Under the title: what is looked up first. */
  facts: readonly PaperFact[];
  parties: readonly [PaperParty, PaperParty];
  table: PaperTable;
  /** Under the lines, to their right; the last one counts most. */
  totals: readonly PaperFact[];
  notes: readonly string[];
};

export type PaperFact = { label: string; value: string };
export type PaperParty = { label: string; name: string; lines: readonly string[] };

export type PaperTable = {
  /** Heads of the columns; the first is the widest, the others stand to the right. */
  heads: readonly string[];
  rows: readonly { cells: readonly string[]; detail: readonly string[] }[];
};
