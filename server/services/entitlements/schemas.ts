import { z } from "zod";
import { parseOfferId } from "@/server/domain/ids";

export const getAccessInput = z.object({
  offerId: z.string().refine((id) => parseOfferId(id) !== null, "An offer id was expected."),
});
export type GetAccessInput = z.output<typeof getAccessInput>;
