import type { z } from "zod";
import type { TransactionContext } from "@/server/context";
import { createOffer } from "@/server/services/offers/create-offer";
import { deactivateOffer } from "@/server/services/offers/deactivate-offer";
import { createOfferInput } from "@/server/services/offers/schemas";

type OfferInput = z.input<typeof createOfferInput>;

const url = "https://www.northlight.example/watch";
const pauseMaxCycles = 3;
const freeWeek = { unit: "day", amount: 7 } as const;

/** The plans that subscribers of the file are on, each by the month and by the year. */
const plans = {
  mobile: {
    month: {
      title: "Northlight Mobile",
      description: "Everything in Northlight on one phone or tablet.",
      price: "4.99",
    },
    year: {
      title: "Northlight Mobile Year",
      description: "Twelve months on one phone or tablet for the price of ten.",
      price: "49.90",
    },
  },
  standard: {
    month: {
      title: "Northlight",
      description:
        "All series and documentaries, on every screen. Seven days to look around first.",
      price: "7.99",
    },
    year: {
      title: "Northlight Year",
      description: "Twelve months of everything for the price of nine.",
      price: "71.90",
    },
  },
  premium: {
    month: {
      title: "Northlight Premium",
      description:
        "Everything in Northlight, in 4K, with premieres a week early and live concerts.",
      price: "13.99",
      tags: ["all", "premium"],
    },
    year: {
      title: "Northlight Premium Year",
      description: "Twelve months of Premium for the price of ten.",
      price: "139.90",
      tags: ["all", "premium"],
    },
  },
  family: {
    month: {
      title: "Northlight Family",
      description: "Premium for a household: four screens at a time, and profiles for children.",
      price: "17.99",
      tags: ["all", "premium", "kids"],
    },
    year: {
      title: "Northlight Family Year",
      description: "Twelve months of Family for the price of ten.",
      price: "179.90",
      tags: ["all", "premium", "kids"],
    },
  },
} as const;

export type PlanName = keyof typeof plans;
export type PlanPeriod = "month" | "year";

/** What the file's monthly charge, in its dollars, buys here: the first plan that it is below of. */
const charges: readonly { below: number; plan: PlanName }[] = [
  { below: 30, plan: "mobile" },
  { below: 55, plan: "standard" },
  { below: 80, plan: "premium" },
  { below: Infinity, plan: "family" },
];

export const planFor = (monthlyCharge: number): PlanName =>
  charges.find(({ below }) => monthlyCharge < below)?.plan ?? "family";

/** Sold too, to nobody of the file. */
const others: readonly OfferInput[] = [
  {
    title: "Northlight Week Pass",
    description: "A week of everything, for a rainy holiday. Renews weekly until you stop it.",
    price: "2.99",
    period: "week",
    url,
  },
  {
    title: "The Northlight Letter",
    description: "What is new, every Friday, with one film to watch for free.",
    price: "0",
    period: "year",
    url: "https://www.northlight.example/letter",
    tags: ["letter"],
  },
];

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

const periods: readonly PlanPeriod[] = ["month", "year"];

/** Puts the demo's offers on sale, as an Owner does. */
export async function makeOffers(tx: TransactionContext): Promise<void> {
  const make = (input: OfferInput, isPublished = true) =>
    createOffer(tx, createOfferInput.parse({ ...input, isPublished }));
  for (const plan of Object.values(plans)) {
    for (const period of periods) {
      const tags = [...tagsOf(plan[period])];
      const trial = period === "month" ? freeWeek : null;
      await make({ ...plan[period], tags, period, trial, url, pauseMaxCycles });
    }
  }
  for (const input of others) await make(input);
  const { offerId } = await make(retired);
  await deactivateOffer(tx, { offerId });
  await make(prepared, false);
}

const tagsOf = (offer: object): readonly string[] =>
  "tags" in offer && Array.isArray(offer.tags) ? (offer.tags as string[]) : ["all"];

export type PlanOffer = Awaited<ReturnType<typeof readRows>>[number];

export type PlanOffers = ReadonlyMap<string, PlanOffer>;

/** The rows of the plans, by `planKey`. */
export async function readPlans(tx: TransactionContext): Promise<PlanOffers> {
  const rows = await readRows(tx);
  const byTitle = new Map(rows.map((row) => [row.title, row]));
  const found = Object.entries(plans).flatMap(([plan, offers]) =>
    periods.flatMap((period) => {
      const row = byTitle.get(offers[period].title);
      return row ? [[planKey(plan, period), row] as const] : [];
    }),
  );
  return new Map(found);
}

export const planKey = (plan: string, period: PlanPeriod): string => `${plan} ${period}`;

const readRows = ({ db, publisherId }: TransactionContext) =>
  db.offerLocalization.findMany({ where: { publisherId }, include: { offer: true } });
