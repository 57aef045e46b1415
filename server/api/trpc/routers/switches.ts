import { deleteSwitchSetting } from "@/server/services/switches/delete-switch-setting";
import { exampleSwitches } from "@/server/services/switches/example-switches";
import { listSwitchSettings } from "@/server/services/switches/list-switch-settings";
import { saveSwitchRules } from "@/server/services/switches/save-switch-rules";
import { saveSwitchSetting } from "@/server/services/switches/save-switch-setting";
import {
  exampleSwitchesInput,
  saveSwitchRulesInput,
  saveSwitchSettingInput,
  switchRouteInput,
} from "@/server/services/switches/schemas";
import { publisherProcedure, router } from "../trpc";

export const switchesRouter = router({
  settings: publisherProcedure.query(({ ctx }) => listSwitchSettings(ctx)),

  example: publisherProcedure
    .input(exampleSwitchesInput)
    .query(({ ctx, input }) => exampleSwitches(ctx, input)),

  saveRules: publisherProcedure
    .input(saveSwitchRulesInput)
    .mutation(({ ctx, input }) => saveSwitchRules(ctx, input)),

  saveRoute: publisherProcedure
    .input(saveSwitchSettingInput)
    .mutation(({ ctx, input }) => saveSwitchSetting(ctx, input)),

  deleteRoute: publisherProcedure
    .input(switchRouteInput)
    .mutation(({ ctx, input }) => deleteSwitchSetting(ctx, input)),
});
