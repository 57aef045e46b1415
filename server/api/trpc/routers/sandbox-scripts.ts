import { clearScript } from "@/server/services/sandbox-scripts/clear-script";
import { findScriptSubjects } from "@/server/services/sandbox-scripts/find-script-subjects";
import { listAsked } from "@/server/services/sandbox-scripts/list-asked";
import { listScripts } from "@/server/services/sandbox-scripts/list-scripts";
import {
  findScriptSubjectsInput,
  scriptInput,
  setScriptInput,
} from "@/server/services/sandbox-scripts/schemas";
import { setScript } from "@/server/services/sandbox-scripts/set-script";
import { publisherProcedure, router } from "../trpc";

export const sandboxScriptsRouter = router({
  list: publisherProcedure.query(({ ctx }) => listScripts(ctx)),
  subjects: publisherProcedure
    .input(findScriptSubjectsInput)
    .query(({ ctx, input }) => findScriptSubjects(ctx, input)),
  asked: publisherProcedure.input(scriptInput).query(({ ctx, input }) => listAsked(ctx, input)),
  set: publisherProcedure.input(setScriptInput).mutation(({ ctx, input }) => setScript(ctx, input)),
  clear: publisherProcedure
    .input(scriptInput)
    .mutation(({ ctx, input }) => clearScript(ctx, input)),
});
