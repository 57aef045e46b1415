import { deleteView } from "@/server/services/views/delete-view";
import { duplicateView } from "@/server/services/views/duplicate-view";
import { listViews } from "@/server/services/views/list-views";
import { overwriteView } from "@/server/services/views/overwrite-view";
import { renameView } from "@/server/services/views/rename-view";
import { saveView } from "@/server/services/views/save-view";
import {
  listViewsInput,
  overwriteViewInput,
  renameViewInput,
  saveViewInput,
  setDefaultViewInput,
  shareViewInput,
  viewInput,
} from "@/server/services/views/schemas";
import { setDefaultView } from "@/server/services/views/set-default-view";
import { shareView } from "@/server/services/views/share-view";
import { publisherProcedure, router } from "../trpc";

export const viewsRouter = router({
  list: publisherProcedure.input(listViewsInput).query(({ ctx, input }) => listViews(ctx, input)),
  save: publisherProcedure.input(saveViewInput).mutation(({ ctx, input }) => saveView(ctx, input)),
  overwrite: publisherProcedure
    .input(overwriteViewInput)
    .mutation(({ ctx, input }) => overwriteView(ctx, input)),
  rename: publisherProcedure
    .input(renameViewInput)
    .mutation(({ ctx, input }) => renameView(ctx, input)),
  duplicate: publisherProcedure
    .input(viewInput)
    .mutation(({ ctx, input }) => duplicateView(ctx, input)),
  share: publisherProcedure
    .input(shareViewInput)
    .mutation(({ ctx, input }) => shareView(ctx, input)),
  setDefault: publisherProcedure
    .input(setDefaultViewInput)
    .mutation(({ ctx, input }) => setDefaultView(ctx, input)),
  delete: publisherProcedure.input(viewInput).mutation(({ ctx, input }) => deleteView(ctx, input)),
});
