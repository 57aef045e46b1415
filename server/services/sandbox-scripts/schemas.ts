import { z } from "zod";
import {
  afterScript,
  mostChargebackDays,
  mostScriptEntries,
  scriptEntryFault,
  scriptOperations,
  scriptOutcomes,
  type ScriptOutcome,
} from "@/server/domain/payment-script";
import { isTestCard } from "@/server/domain/test-cards";

const outcomes = new Set<string>(Object.values(scriptOutcomes).flat());

/** Whose asks a script answers, by our own numbers. */
export const scriptSubjectInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("method"), paymentDetailsId: z.int() }),
  z.strictObject({ kind: z.literal("customer"), customerId: z.int() }),
  z
    .strictObject({ kind: z.literal("card"), brand: z.string(), lastFour: z.string() })
    .refine(isTestCard, "Choose one of the test cards."),
]);
export type ScriptSubjectInput = z.output<typeof scriptSubjectInput>;

const entry = z
  .strictObject({
    operation: z.enum(scriptOperations),
    outcome: z.custom<ScriptOutcome>((text) => typeof text === "string" && outcomes.has(text), {
      error: "Choose what is answered.",
    }),
    chargebackAfterDays: z
      .int(`A chargeback comes after 0 to ${mostChargebackDays} whole days.`)
      .nullable(),
  })
  .superRefine((given, ctx) => {
    const fault = scriptEntryFault(given);
    if (fault) ctx.addIssue({ code: "custom", message: fault });
  });

export const setScriptInput = z.strictObject({
  subject: scriptSubjectInput,
  entries: z
    .array(entry)
    .min(1, "Add what is answered first.")
    .max(mostScriptEntries, `A script has at most ${mostScriptEntries} answers.`),
  afterwards: z.enum(afterScript),
});
export type SetScriptInput = z.output<typeof setScriptInput>;

export const scriptInput = z.strictObject({ subject: scriptSubjectInput });
export type ScriptInput = z.output<typeof scriptInput>;

export const findScriptSubjectsInput = z.strictObject({
  customer: z.string().trim().min(1, "Enter an e-mail address or a customer number.").max(320),
});
export type FindScriptSubjectsInput = z.output<typeof findScriptSubjectsInput>;
