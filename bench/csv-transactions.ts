import type { Bench } from "./support/bench";
import { exportFigure } from "./support/export-figure";
import { largeShop, millionRows } from "./support/shared";

/** A million transactions as CSV, with every column of the report and the customers' own beside them. */
export const bench: Bench = {
  name: "csv-transactions",
  target: "≥ 0.6 of a bare client's rows/s; memory grows by < 150 MB",
  run: async () => exportFigure(await largeShop(), "transactions", millionRows),
};
