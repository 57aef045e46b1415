import { changeApiKey } from "@/server/services/api-keys/change-api-key";
import { createApiKey } from "@/server/services/api-keys/create-api-key";
import { deleteApiKey } from "@/server/services/api-keys/delete-api-key";
import { listApiKeys } from "@/server/services/api-keys/list-api-keys";
import {
  apiKeyInput,
  changeApiKeyInput,
  createApiKeyInput,
} from "@/server/services/api-keys/schemas";
import { publisherProcedure, router } from "../trpc";

export const apiKeysRouter = router({
  list: publisherProcedure.query(({ ctx }) => listApiKeys(ctx)),

  create: publisherProcedure
    .input(createApiKeyInput)
    .mutation(({ ctx, input }) => createApiKey(ctx, input)),

  change: publisherProcedure
    .input(changeApiKeyInput)
    .mutation(({ ctx, input }) => changeApiKey(ctx, input)),

  delete: publisherProcedure
    .input(apiKeyInput)
    .mutation(({ ctx, input }) => deleteApiKey(ctx, input)),
});
