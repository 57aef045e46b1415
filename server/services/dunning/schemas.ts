import { z } from "zod";
import { dunningFault, dunningLimits, dunningPeriods } from "@/server/domain/billing/dunning";
import { dunningComplaint, hoursText } from "@/server/domain/billing/dunning-words";

const setting = {
  /** As `listDunningSettings` names it. */
  method: z.string().max(200),
  period: z.enum(dunningPeriods),
};

const hours = (what: string) => z.number(`${what}: write a whole number of hours or days.`);

const values = {
  authorisesFirst: z.boolean(),
  attemptHours: z.array(hours("Tries")).max(100, "Tries: there are too many."),
  graceHours: hours("Grace"),
  announceHours: z
    .int("Announcement: write a whole number of hours or days.")
    .min(1, "Announcement: at least an hour before, or none at all.")
    .max(
      dunningLimits.announce,
      `Announcement: ${hoursText(dunningLimits.announce)} before at most.`,
    )
    .nullable(),
};

function refuseFault(
  written: { authorisesFirst: boolean; attemptHours: number[]; graceHours: number },
  refuse: { addIssue: (issue: { code: "custom"; path: string[]; message: string }) => void },
) {
  const fault = dunningFault(written);
  if (!fault) return;
  const { field, sentence } = dunningComplaint(fault);
  refuse.addIssue({ code: "custom", path: [field], message: sentence });
}

export const dunningSettingInput = z.strictObject(setting);
export type DunningSettingInput = z.infer<typeof dunningSettingInput>;

export const dunningValues = z.strictObject(values).superRefine(refuseFault);
export type DunningValues = z.infer<typeof dunningValues>;

export const previewDunningSettingInput = z
  .strictObject({ ...setting, ...values })
  .superRefine(refuseFault);
export type PreviewDunningSettingInput = z.infer<typeof previewDunningSettingInput>;

export const saveDunningSettingInput = z
  .strictObject({ ...setting, ...values, version: z.int().min(0) })
  .superRefine(refuseFault);
export type SaveDunningSettingInput = z.infer<typeof saveDunningSettingInput>;
