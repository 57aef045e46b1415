import { env } from "@/server/env";
import type { PaymentGateway } from "./payment-gateway";
import { sandboxPayments } from "./sandbox/sandbox-payments";

/** The gateway that payments go through; `null` when there is none, and nothing may be taken. */
export const paymentGateway = (mode = env().TENURE_MODE): PaymentGateway | null =>
  mode === "sandbox" ? sandboxPayments() : null;
