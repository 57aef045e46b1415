import { z } from "zod";

const parameter = z.string().max(8_000);

/** A list's URL parameters, as far as they choose rows; the list's own grammar reads them. */
export const listInput = z.strictObject({
  q: parameter.optional(),
  f: parameter.optional(),
  sort: parameter.optional(),
  after: parameter.optional(),
  size: parameter.optional(),
});
export type ListInput = z.infer<typeof listInput>;
