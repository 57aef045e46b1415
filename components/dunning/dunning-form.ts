import type { ContestedField } from "@/components/ui/form/conflict-notice";
import { contested } from "@/components/ui/form/merge-mine";
import type { useServerForm } from "@/components/ui/form/use-server-form";
import type { DunningPreview } from "@/server/services/dunning/preview-dunning-setting";
import type { DunningValues } from "@/server/services/dunning/schemas";
import { announcementText, authorisationText, graceText, triesText } from "./dunning-words";

export type DunningForm = ReturnType<typeof useServerForm<DunningValues, DunningPreview>>;

export const writtenDunning = async () =>
  (await import("@/server/services/dunning/schemas")).dunningValues;

/** Tries in the order of time, as they are kept. */
export const inOrder = (values: DunningValues): DunningValues => ({
  ...values,
  attemptHours: values.attemptHours.toSorted((one, other) => other - one),
});

export const isSameSetting = (one: DunningValues, other: DunningValues): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

type Sides = Record<"base" | "mine" | "theirs", DunningValues>;

const labels: Record<keyof DunningValues, string> = {
  authorisesFirst: "Charge",
  attemptHours: "Tries",
  graceHours: "Grace",
  announceHours: "Announcement",
};

/** What both changed, each in their own way, in the words of the page. */
export function contestedFields({ base, mine, theirs }: Sides): ContestedField[] {
  const sides = { base: inWords(base), mine: inWords(mine), theirs: inWords(theirs) };
  return contested(sides).map((field) => ({
    label: labels[field],
    mine: sides.mine[field],
    theirs: sides.theirs[field],
  }));
}

const inWords = (values: DunningValues): Record<keyof DunningValues, string> => ({
  authorisesFirst: authorisationText(values),
  attemptHours: triesText(values),
  graceHours: graceText(values),
  announceHours: announcementText(values),
});
