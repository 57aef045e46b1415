import { getPaymentSettings } from "@/server/services/payment-settings/get-payment-settings";
import { publisherProcedure, router } from "../trpc";

export const paymentSettingsRouter = router({
  get: publisherProcedure.query(({ ctx }) => getPaymentSettings(ctx)),
});
