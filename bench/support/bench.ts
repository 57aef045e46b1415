/** What a bench measured. */
export type Figure = {
  value: number;
  unit: string;
  /** Ours by the yardstick of the same run; above 1 is more than it. `null` without a yardstick. */
  ratio: number | null;
  /** What the numbers are made of, for the one who reads the table. */
  notes?: string[];
};

/** A file `bench/<name>.ts` exports one of these as `bench`. */
export type Bench = {
  name: string;
  /** The bound the figure is held to, in words. */
  target: string;
  run: () => Promise<Figure>;
};
