import { z } from "zod";
import { isSwitchAlgorithm, type SwitchAlgorithm } from "@/server/domain/billing/switch-algorithms";

const offerId = z.string().max(40);

const route = { from: offerId, to: offerId };

export const switchRouteInput = z.strictObject(route);
export type SwitchRouteInput = z.infer<typeof switchRouteInput>;

export const saveSwitchSettingInput = z.strictObject({
  ...route,
  direction: z.enum(["upgrade", "downgrade"], "Direction: choose whether it is up or down."),
});
export type SaveSwitchSettingInput = z.infer<typeof saveSwitchSettingInput>;

const algorithm = z
  .string()
  .max(60)
  .refine((name): name is SwitchAlgorithm => isSwitchAlgorithm(name), "Choose a way to switch.");

const rules = { upgrade: algorithm, downgrade: algorithm, trial: z.enum(["keep", "end"]) };

export const switchRules = z.strictObject(rules);
export type SwitchRules = z.infer<typeof switchRules>;

export const saveSwitchRulesInput = z.strictObject({ ...rules, version: z.int().min(0) });
export type SaveSwitchRulesInput = z.infer<typeof saveSwitchRulesInput>;

/** Two of the publisher's plans, or none for made-up ones. */
export const exampleSwitchesInput = z.strictObject({ between: switchRouteInput.nullable() });
export type ExampleSwitchesInput = z.infer<typeof exampleSwitchesInput>;
