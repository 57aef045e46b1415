import { notFound } from "@/server/domain/errors";

/** Public clients look for the words "does not exist" in the message. */
export const offerNotFound = (offerId: string) =>
  notFound("offer.not-found", `Offer ${offerId} does not exist.`);
