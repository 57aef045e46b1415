import type { Bench } from "./support/bench";
import { exportFigure } from "./support/export-figure";
import { largePublisher, millionRows } from "./support/shared";

/** The audit log's million entries as CSV. */
export const bench: Bench = {
  name: "csv-export",
  target: "≥ 0.6 of a bare client's rows/s; memory grows by < 150 MB",
  run: async () => exportFigure(await largePublisher(), "audit-entries", millionRows),
};
