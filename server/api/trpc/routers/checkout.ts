import { getCheckout } from "@/server/services/checkout/get-checkout";
import { openCheckout } from "@/server/services/checkout/open-checkout";
import { checkoutInput, openCheckoutInput } from "@/server/services/checkout/schemas";
import { publicProcedure, router } from "../trpc";

/** What the hosted pages ask on the server; in the browser they call the checkout's own door. */
export const checkoutRouter = router({
  open: publicProcedure
    .input(openCheckoutInput)
    .mutation(({ ctx, input }) => openCheckout(ctx, input)),

  get: publicProcedure.input(checkoutInput).query(({ ctx, input }) => getCheckout(ctx, input)),
});
