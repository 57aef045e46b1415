import type { ServiceContext } from "@/server/context";
import { createOffer } from "@/server/services/offers/create-offer";
import { createOfferInput } from "@/server/services/offers/schemas";
import type { z } from "zod";

/** A monthly subscription for 7.99, on sale, unless told otherwise. */
export const newOffer = (ctx: ServiceContext, input: Partial<z.input<typeof createOfferInput>>) =>
  createOffer(
    ctx,
    createOfferInput.parse({
      title: "Sport Pass",
      price: "7.99",
      period: "month",
      isPublished: true,
      ...input,
    }),
  );
