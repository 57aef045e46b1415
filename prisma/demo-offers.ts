import type { z } from "zod";
import type { TransactionContext } from "@/server/context";
import { formatOfferId } from "@/server/domain/ids";
import { createOffer } from "@/server/services/offers/create-offer";
import { deactivateOffer } from "@/server/services/offers/deactivate-offer";
import { createOfferInput } from "@/server/services/offers/schemas";

type OfferInput = z.input<typeof createOfferInput>;

const watch = "https://www.northlight.example/watch";

/** What Northlight sells, by the names the demo knows it by. */
const onSale = {
  monthly: {
    title: "Northlight",
    description: "All series and documentaries, on every screen. Seven days to look around first.",
    price: "7.99",
    period: "month",
    trial: { unit: "day", amount: 7 },
    url: watch,
  },
  premium: {
    title: "Northlight Premium",
    description: "Everything in Northlight, in 4K, with premieres a week early and live concerts.",
    price: "13.99",
    period: "month",
    url: watch,
    tags: ["all", "premium"],
  },
  weekly: {
    title: "Northlight Week Pass",
    description: "A week of everything, for a rainy holiday. Renews weekly until you stop it.",
    price: "2.99",
    period: "week",
    url: watch,
  },
  halfYear: {
    title: "Northlight Half Year",
    description: "Six months of everything for the price of five.",
    price: "39.95",
    period: "6months",
    url: watch,
  },
  year: {
    title: "Northlight Year",
    description: "Twelve months of everything for the price of nine.",
    price: "71.90",
    period: "year",
    url: watch,
  },
  letter: {
    title: "The Northlight Letter",
    description: "What is new, every Friday, with one film to watch for free.",
    price: "0",
    period: "year",
    url: "https://www.northlight.example/letter",
    tags: ["letter"],
  },
} as const satisfies Record<string, OfferInput>;

export type OfferName = keyof typeof onSale;

// Safe: an object's own keys.
const offerNames = Object.keys(onSale) as OfferName[];

/** Not sold any more, and not sold yet: so that every state of an offer can be seen. */
const retired: OfferInput = {
  title: "Northlight Summer Pass",
  description: "Three months of everything, sold until the end of summer.",
  price: "17.99",
  period: "3months",
};
const prepared: OfferInput = {
  title: "Northlight Kids",
  description: "Animation and nature for six and up, without cliffhangers at bedtime.",
  price: "4.99",
  period: "month",
  tags: ["kids"],
};

/** Puts the demo's offers on sale, as an Owner does. */
export async function makeOffers(tx: TransactionContext): Promise<void> {
  const make = (input: OfferInput, isPublished: boolean) =>
    createOffer(tx, createOfferInput.parse({ ...input, isPublished }));
  for (const input of Object.values(onSale)) await make(input, true);
  const { offerId } = await make(retired, true);
  await deactivateOffer(tx, { offerId });
  await make(prepared, false);
}

/** The long ids of what is on sale. */
export async function readOffers({
  db,
  publisherId,
}: TransactionContext): Promise<ReadonlyMap<OfferName, string>> {
  const rows = await db.offerLocalization.findMany({
    where: { publisherId },
    select: { title: true, offerNumber: true, country: true },
  });
  const numbers = new Map(rows.map((row) => [row.title, row]));
  const ids = new Map<OfferName, string>();
  for (const name of offerNames) {
    const row = numbers.get(onSale[name].title);
    if (!row) continue;
    const number = Number(row.offerNumber);
    ids.set(name, formatOfferId({ letter: "S", number, country: row.country }));
  }
  return ids;
}
