import { allowReturnOrigin } from "@/server/services/checkout-settings/allow-return-origin";
import { changeDefaultReturnUrl } from "@/server/services/checkout-settings/change-default-return-url";
import { getCheckoutSettings } from "@/server/services/checkout-settings/get-checkout-settings";
import { removeReturnOrigin } from "@/server/services/checkout-settings/remove-return-origin";
import {
  changeDefaultReturnUrlInput,
  returnOriginInput,
} from "@/server/services/checkout-settings/schemas";
import { publisherProcedure, router } from "../trpc";

export const checkoutSettingsRouter = router({
  get: publisherProcedure.query(({ ctx }) => getCheckoutSettings(ctx)),

  allowOrigin: publisherProcedure
    .input(returnOriginInput)
    .mutation(({ ctx, input }) => allowReturnOrigin(ctx, input)),

  removeOrigin: publisherProcedure
    .input(returnOriginInput)
    .mutation(({ ctx, input }) => removeReturnOrigin(ctx, input)),

  changeDefaultReturnUrl: publisherProcedure
    .input(changeDefaultReturnUrlInput)
    .mutation(({ ctx, input }) => changeDefaultReturnUrl(ctx, input)),
});
