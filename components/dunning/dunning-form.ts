import { contestedFieldsOf } from "@/components/ui/form/contested-fields";
import type { useServerForm } from "@/components/ui/form/use-server-form";
import { inOrder } from "@/server/domain/billing/tries-in-order";
import type { DunningPreview } from "@/server/services/dunning/preview-dunning-setting";
import type { DunningValues } from "@/server/services/dunning/schemas";
import { announcementText, authorisationText, graceText, triesText } from "./dunning-words";

export type DunningForm = ReturnType<typeof useServerForm<DunningValues, DunningPreview>>;

export const writtenDunning = async () =>
  (await import("@/server/services/dunning/schemas")).dunningValues;

export const isSameSetting = (one: DunningValues, other: DunningValues): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

const labels: Record<keyof DunningValues, string> = {
  authorisesFirst: "Charge",
  attemptHours: "Tries",
  graceHours: "Grace",
  announceHours: "Announcement",
};

const inWords = (values: DunningValues): Record<keyof DunningValues, string> => ({
  authorisesFirst: authorisationText(values),
  attemptHours: triesText(values),
  graceHours: graceText(values),
  announceHours: announcementText(values),
});

/** What both changed, each in their own way, in the words of the page. */
export const contestedFields = contestedFieldsOf(labels, inWords);
